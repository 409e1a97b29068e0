using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Understanding;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Answering.Generation;

/// <summary>An answer while a model writes it: what passes verification is shown, and what fails leaves the overview's own words.</summary>
internal sealed class Writing(Model model, ArticleLibrary library, SourceSentences sources, InquiryReader reader, ExtractiveComposer extractive, TimeProvider time) : IDisposable
{
    private readonly FallbackComposer _composer = new(new GenerativeComposer(model, library, new PassageSelection(library, sources.IsPlain), time), extractive);
    private readonly QuestionRewriter _rewriter = new(model, reader);

    public ModelState State => model.State;

    public Deadline Start() => Deadline.In(model.Options.TurnTime, time);

    public Task<string?> ReadAsync(Brief brief, bool isForeign, CancellationToken cancellationToken) =>
        _rewriter.RewriteAsync(brief.Inquiry.Question, brief.Earlier, isForeign, brief.Deadline, cancellationToken);

    public async Task<Answer> WriteAsync(Brief brief, Answer extract, Func<Draft, Answer> verify, IAnswerProgress progress, CancellationToken cancellationToken)
    {
        var written = new VerifiedText(extract, progress, model.Meter);
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, progress.Stopped);
        try
        {
            await foreach (var draft in _composer.ComposeAsync(brief, stopped.Token))
            {
                if (!await written.TakeAsync(draft, verify(draft), stopped.Token) || stopped.IsCancellationRequested)
                    break;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The reader has seen enough: the answer is what was shown.
        }

        return written.Finish();
    }

    public void Dispose() => model.Dispose();
}

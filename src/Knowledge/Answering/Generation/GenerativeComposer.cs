using System.Runtime.CompilerServices;
using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Answering.Generation;

/// <summary>Lets a model write the answer from passages that it is given, sentence by sentence.</summary>
internal sealed class GenerativeComposer(Model model, ArticleLibrary library, PassageSelection selection, TimeProvider time) : IAnswerComposer
{
    // The directions ask for five; what comes after eight is talk.
    private const int MostSentences = 8;
    private const int AnswerTokens = 600;
    private const int CharactersPerToken = 3;

    private readonly AnswerPrompt _prompt = new(library, time);

    public async IAsyncEnumerable<Draft> ComposeAsync(Brief brief, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var passages = selection.For(brief, RoomForPassages(brief));
        var tokens = new SourceTokens(passages, model.Options.TokenKey);
        var stream = new SentenceStream(tokens);
        var written = new List<WrittenSentence>();
        await foreach (var text in model.StreamAsync(_prompt.For(brief, passages, tokens), AnswerTokens, brief.Deadline.Left, cancellationToken))
        {
            foreach (var sentence in stream.Add(text))
                yield return With(sentence);
            if (written.Count >= MostSentences)
                yield break;
        }

        foreach (var sentence in stream.End())
            yield return With(sentence);

        Draft.Written With(WrittenSentence sentence)
        {
            written.Add(sentence);
            return new Draft.Written([.. written], brief);
        }
    }

    private int RoomForPassages(Brief brief) =>
        ((model.Options.TokensPerTurn - AnswerTokens) * CharactersPerToken) - (2 * AnswerPrompt.Directions.Length) - brief.Inquiry.Question.FullText.Length;
}

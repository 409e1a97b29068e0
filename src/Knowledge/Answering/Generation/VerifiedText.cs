using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Answering.Generation;

/// <summary>What has passed verification of a text that is still being written, and who has seen it.</summary>
internal sealed class VerifiedText(Answer extract, IAnswerProgress progress, ModelMeter meter)
{
    private Answer.Grounded? _written;
    private Answer? _final;
    private int _sentences;

    /// <summary>Takes the next draft; <c>false</c> when nothing more is needed.</summary>
    public async Task<bool> TakeAsync(Draft draft, Answer verified, CancellationToken cancellationToken)
    {
        switch (draft, verified)
        {
            case (Draft.Written written, Answer.Grounded grounded):
                _sentences = written.Sentences.Count;
                await ShowAsync(grounded, cancellationToken);
                return true;

            // The overview's own words stand in; what a reader has seen stays before them.
            case (Draft.Composed, Answer.Grounded standIn):
                _final = _written is { } shown && progress.IsSeen ? JoinedAnswer.Of(shown, standIn) : standIn;
                return false;

            // The core could not be said.
            case (Draft.Written, _):
                _sentences = 1;
                _final = extract;
                return false;

            default:
                _final = _written is not null && progress.IsSeen ? _written : extract;
                return false;
        }
    }

    public Answer Finish()
    {
        var kept = _written is { Blocks: [AnswerBlock.Paragraph paragraph] } ? paragraph.Statements.Count : 0;
        meter.Verified(kept, _sentences - kept);
        return _final ?? _written ?? extract;
    }

    private async Task ShowAsync(Answer.Grounded grounded, CancellationToken cancellationToken)
    {
        var isNew = _written is null || Count(grounded) > Count(_written);
        _written = grounded;
        if (isNew && progress.IsSeen)
            await progress.ShowAsync(grounded, cancellationToken);
    }

    private static int Count(Answer.Grounded answer) => answer.Blocks is [AnswerBlock.Paragraph paragraph] ? paragraph.Statements.Count : 0;
}

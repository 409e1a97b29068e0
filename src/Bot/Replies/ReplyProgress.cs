using Assistent.Bot.Questions;
using Assistent.Knowledge;

namespace Assistent.Bot.Replies;

/// <summary>Shows an answer that is being made as the beginning of its reply.</summary>
internal sealed class ReplyProgress(Reading.Asking asking, IReplyStream stream) : IAnswerProgress
{
    public bool IsSeen => stream.ShowsText;

    public CancellationToken Stopped => stream.Stopped;

    public Task ShowAsync(Answer.Grounded soFar, CancellationToken cancellationToken) =>
        stream.ShowAsync(AnswerReplies.SoFar(asking, soFar), cancellationToken);
}

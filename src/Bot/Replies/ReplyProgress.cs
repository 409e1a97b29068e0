using Assistent.Knowledge;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Replies;

/// <summary>Shows an answer that is being made as the beginning of its reply.</summary>
internal sealed class ReplyProgress(IncomingMessage message, IReplyStream stream) : IAnswerProgress
{
    public bool IsSeen => stream.ShowsText;

    public string? User => message.User;

    public CancellationToken Stopped => stream.Stopped;

    public Task ShowAsync(AnswerPlan.Answering plan, Answer.Grounded soFar, CancellationToken cancellationToken) =>
        stream.ShowAsync(AnswerReplies.SoFar(plan, soFar, message.IsFromButton), cancellationToken);
}

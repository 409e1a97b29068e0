using Assistent.Bot.Replies;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>A channel that shows a reply while it grows, and keeps all that it showed.</summary>
internal sealed class ShownText(Action<ShownText>? whenShown = null) : IReplyStream, IDisposable
{
    private readonly CancellationTokenSource _stopped = new();

    public List<string> Texts { get; } = [];

    public List<string> Progress { get; } = [];

    public CancellationToken Stopped => _stopped.Token;

    public void Stop() => _stopped.Cancel();

    public void Dispose() => _stopped.Dispose();

    public Task InformAsync(string progress, CancellationToken cancellationToken)
    {
        Progress.Add(progress);
        return Task.CompletedTask;
    }

    public Task ShowAsync(string textSoFar, CancellationToken cancellationToken)
    {
        Texts.Add(textSoFar);
        whenShown?.Invoke(this);
        return Task.CompletedTask;
    }
}

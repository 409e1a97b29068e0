namespace Assistent.Bot.Replies;

/// <summary>For a caller who waits for the whole reply.</summary>
internal sealed class Unstreamed : IReplyStream
{
    public static Unstreamed Stream { get; } = new();

    public bool ShowsText => false;

    public CancellationToken Stopped => CancellationToken.None;

    public Task InformAsync(string progress, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ShowAsync(string textSoFar, CancellationToken cancellationToken) => Task.CompletedTask;
}

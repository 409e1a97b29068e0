using Assistent.Bot.Conversations;

namespace Assistent.Bot.DirectLine;

/// <summary>The net under the signals: now and then it wakes the streams of conversations in which something was said lately.</summary>
internal sealed partial class MissedSignals(WebConversations conversations, OpenSockets sockets, TimeProvider time,
    ILogger<MissedSignals> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    // Wider than the interval, since the clocks of instances differ.
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(60);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!sockets.IsEmpty)
                await WakeAsync(stoppingToken);
        }
    }

    private async Task WakeAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var id in await conversations.ChangedSinceAsync(time.GetUtcNow() - Lately, cancellationToken))
                sockets.Wake(id);
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The web chats could not be looked over; they will be next time")]
    private partial void LogFailed(Exception error);
}

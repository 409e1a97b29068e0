using Npgsql;
using Polly;
using Polly.Retry;

namespace Assistent.Bot.DirectLine;

/// <summary>On PostgreSQL: hears what other instances add to conversations, and wakes the streams of this one.</summary>
internal sealed partial class SignalListener(string connectionString, OpenSockets sockets, TimeProvider time,
    ILogger<SignalListener> log) : BackgroundService
{
    private const int KeepAliveSeconds = 15;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var again = new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(error => error is not OperationCanceledException),
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromMilliseconds(500),
            MaxDelay = TimeSpan.FromSeconds(5),
            UseJitter = true,
            OnRetry = retry =>
            {
                LogDeaf(retry.Outcome.Exception);
                return ValueTask.CompletedTask;
            },
        };
        await new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(again).Build().ExecuteAsync(ListenAsync, stoppingToken);
    }

    private async ValueTask ListenAsync(CancellationToken cancellationToken)
    {
        var options = new NpgsqlConnectionStringBuilder(connectionString) { KeepAlive = KeepAliveSeconds, Pooling = false };
        await using var connection = new NpgsqlConnection(options.ConnectionString);
        connection.Notification += (_, said) => Hear(said);
        await connection.OpenAsync(cancellationToken);
        await using (var command = new NpgsqlCommand($"LISTEN {WebActivities.Channel}; LISTEN {StreamTakeover.Channel}", connection))
            await command.ExecuteNonQueryAsync(cancellationToken);

        // What was said while nobody listened.
        sockets.WakeAll();
        while (true)
            await connection.WaitAsync(cancellationToken);
    }

    private void Hear(NpgsqlNotificationEventArgs said)
    {
        if (said.Channel == WebActivities.Channel)
            sockets.Wake(said.Payload);
        else if (said.Payload.Split(StreamTakeover.Separator) is [var conversation, var stream])
            sockets.Collide(conversation, stream);
    }

    [LoggerMessage(LogLevel.Warning, "Other instances cannot be heard; streams look in the store by themselves until they can")]
    private partial void LogDeaf(Exception? error);
}

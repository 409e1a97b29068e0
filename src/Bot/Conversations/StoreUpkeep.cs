namespace Assistent.Bot.Conversations;

/// <summary>In the background: prepares a store that could not be reached at start, and removes what is past its time.</summary>
internal sealed partial class StoreUpkeep(StoreSchema schema, Retention retention, TimeSpan keepFor, TimeProvider time,
    ILogger<StoreUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CleanEvery = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (schema.IsReady)
                await CleanAsync(stoppingToken);
            else
                await schema.PrepareAsync(stoppingToken);
            await Task.Delay(schema.IsReady ? CleanEvery : RetryAfter, time, stoppingToken);
        }
    }

    private async Task CleanAsync(CancellationToken cancellationToken)
    {
        try
        {
            LogRemoved(await retention.RemoveOlderAsync(time.GetUtcNow() - keepFor, cancellationToken));
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} turns were past their time and have been removed")]
    private partial void LogRemoved(int count);

    [LoggerMessage(LogLevel.Warning, "What is past its time could not be removed; they will be next time")]
    private partial void LogFailed(Exception error);
}

using Assistent.Bot.Conversations;

namespace Assistent.Bot.Delivery;

/// <summary>
/// In the background: takes up what was acknowledged and not answered, and tries again what could not be delivered, also what an instance
/// left that is no more.
/// </summary>
internal sealed partial class DeliveryUpkeep(
    Deliveries deliveries, BackgroundTurns turns, StoreSchema schema, Telemetry telemetry, TimeProvider time,
    ILogger<DeliveryUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        telemetry.WatchOutbox(() => deliveries.Due);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Every, time, stoppingToken);
            if (schema.IsReady)
                await RetryAsync(stoppingToken);
        }
    }

    private async Task RetryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await turns.TakeUpAsync(cancellationToken);
            await deliveries.RetryDueAsync(cancellationToken);
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What is left in the inbox and undelivered could not be taken up; it will be next time")]
    private partial void LogFailed(Exception error);
}

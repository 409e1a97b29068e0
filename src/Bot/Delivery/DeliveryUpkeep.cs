using Assistent.Bot.Conversations;

namespace Assistent.Bot.Delivery;

/// <summary>In the background: tries again what could not be delivered, also what an instance left that is no more.</summary>
internal sealed partial class DeliveryUpkeep(Deliveries deliveries, StoreSchema schema, TimeProvider time, ILogger<DeliveryUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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
            await deliveries.RetryDueAsync(cancellationToken);
        }
        catch (Exception error) when (StoreFailure.Is(error) && !cancellationToken.IsCancellationRequested)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Undelivered replies could not be tried again; they will be next time")]
    private partial void LogFailed(Exception error);
}

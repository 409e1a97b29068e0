using Assistent.Bot.Conversations;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Operations;

/// <summary>Whether there is room where the SQLite file is; a database server looks after its own.</summary>
internal sealed class DiskHealthCheck(IOptions<HealthSettings> health, IOptions<ConversationSettings> conversations,
    IConfiguration configuration) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Look());

    private HealthCheckResult Look()
    {
        if (!string.IsNullOrWhiteSpace(configuration.GetConnectionString(ConversationDatabase.ConnectionName)))
            return HealthCheckResult.Healthy();
        try
        {
            var free = new DriveInfo(Path.GetFullPath(conversations.Value.DataFolder)).AvailableFreeSpace;
            return free >= health.Value.MinFreeBytes ? HealthCheckResult.Healthy() : HealthCheckResult
                .Unhealthy($"{free} bytes are free where the store is; at least {health.Value.MinFreeBytes} are wanted.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return HealthCheckResult.Unhealthy("The folder of the store cannot be looked at.");
        }
    }
}

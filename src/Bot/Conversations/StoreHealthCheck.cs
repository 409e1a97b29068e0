using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assistent.Bot.Conversations;

/// <summary>Ready means that conversations can be remembered.</summary>
internal sealed class StoreHealthCheck(ConversationStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await store.IsReachableAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The conversation store cannot be reached.");
}

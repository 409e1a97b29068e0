using Assistent.Knowledge;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assistent.Bot.Generation;

/// <summary>Whether the model works. Without it the bot answers all the same, so that is never worse than degraded.</summary>
internal sealed class ModelHealthCheck(KnowledgeBase knowledge) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(knowledge.ModelState == ModelState.Failing ? HealthCheckResult.Degraded("The model fails; "
            + "the overview's own words stand in for it.") : HealthCheckResult.Healthy());
}

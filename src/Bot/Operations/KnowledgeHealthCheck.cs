using Assistent.Knowledge;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assistent.Bot.Operations;

/// <summary>Whether there is something to answer from.</summary>
internal sealed class KnowledgeHealthCheck(KnowledgeBase knowledge) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(knowledge.Library.Articles.Count > 0 ? HealthCheckResult.Healthy() : HealthCheckResult
            .Unhealthy("The knowledge base has no articles."));
}

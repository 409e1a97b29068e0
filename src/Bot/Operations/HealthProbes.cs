using System.Text.Json.Nodes;
using Assistent.Bot.Adapters.Authentication;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assistent.Bot.Operations;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can keep what is said and has something to say. They stand before
/// everything else, since a probe calls under whatever host name it likes; the causes are told to callers of this machine only.
/// </summary>
internal static class HealthProbes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void AddHealthProbes(this IServiceCollection services)
    {
        services.AddSettings<HealthSettings, HealthSettingsValidator>("Health");
        services.AddSingleton<StoreHealthCheck>();
        services.AddHealthChecks()
            .AddCheck<StoreHealthCheck>("store", timeout: Patience)
            .AddCheck<DiskHealthCheck>("disk", timeout: Patience)
            .AddCheck<KnowledgeHealthCheck>("knowledge");

        // The first filter wraps the others, among them the one that refuses unknown host names.
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, FirstInLine>());
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (!Callers.IsLocal(context))
        {
            await context.Response.WriteAsync(report.Status.ToString(), context.RequestAborted);
            return;
        }

        context.Response.ContentType = "application/json";
        var causes = report.Entries.Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)(entry.Value.Description ?? entry.Value.Status.ToString())));
        await context.Response.WriteAsync(new JsonObject { ["status"] = report.Status.ToString(),
            ["causes"] = new JsonObject(causes) }.ToJsonString(), context.RequestAborted);
    }

    private sealed class FirstInLine : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
            app.UseHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
            next(app);
        };
    }
}

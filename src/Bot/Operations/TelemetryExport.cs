using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Assistent.Bot.Operations;

/// <summary>Hands measurements and traces to OpenTelemetry: by OTLP to a collector, and on <c>/metrics</c> to Prometheus.</summary>
internal static class TelemetryExport
{
    private const string Section = "Telemetry";
    private const string ServiceName = "assistent";

    public static void AddTelemetryExport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMetrics();
        services.TryAddSingleton<Telemetry>();
        services.AddSettings<TelemetrySettings, TelemetrySettingsValidator>(Section);
        var settings = configuration.GetSection(Section).Get<TelemetrySettings>() ?? new TelemetrySettings();
        if (!settings.Prometheus && settings.OtlpEndpoint == "")
            return;

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(ServiceName)).WithMetrics(metrics =>
        {
            metrics.AddMeter(Telemetry.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.RateLimiting", "System.Runtime");
            if (settings.Prometheus)
                metrics.AddPrometheusExporter();
            if (Uri.TryCreate(settings.OtlpEndpoint, UriKind.Absolute, out var collector))
                metrics.AddOtlpExporter(exporter => exporter.Endpoint = collector);
        });
        if (Uri.TryCreate(settings.OtlpEndpoint, UriKind.Absolute, out var endpoint))
            telemetry.WithTracing(traces => traces.AddSource(Telemetry.MeterName)
                .AddAspNetCoreInstrumentation(Quiet)
                .AddHttpClientInstrumentation()
                .AddOtlpExporter(exporter => exporter.Endpoint = endpoint));
    }

    public static void MapMetrics(this WebApplication app)
    {
        if (app.Services.GetRequiredService<TelemetrySettings>().Prometheus)
            app.MapPrometheusScrapingEndpoint();
    }

    // Addresses of streams and pages hold tickets and conversations: only the route is told, which the instrumentation names by itself.
    private static void Quiet(OpenTelemetry.Instrumentation.AspNetCore.AspNetCoreTraceInstrumentationOptions options)
    {
        options.Filter = context => !context.Request.Path.StartsWithSegments("/health");
        options.EnrichWithHttpRequest = (activity, _) =>
        {
            activity.SetTag("url.query", null);
            activity.SetTag("url.path", null);
        };
    }
}

using Microsoft.Extensions.Options;

namespace Assistent.Bot.Operations;

/// <summary>The section <c>Telemetry</c>: where measurements and traces go. Nothing leaves the machine unless it is set.</summary>
internal sealed class TelemetrySettings
{
    /// <summary>The address of a collector that speaks OTLP; empty for none.</summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>Whether <c>/metrics</c> can be read.</summary>
    public bool Prometheus { get; set; }
}

/// <summary>An endpoint is an address.</summary>
internal sealed class TelemetrySettingsValidator : IValidateOptions<TelemetrySettings>
{
    public ValidateOptionsResult Validate(string? name, TelemetrySettings options) =>
        options.OtlpEndpoint == "" || Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Telemetry:OtlpEndpoint is no address, such as http://collector:4317.");
}

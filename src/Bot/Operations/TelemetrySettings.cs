using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Operations;

/// <summary>The section <c>Telemetry</c>: where measurements and traces go. Nothing leaves the machine unless it is set.</summary>
internal sealed class TelemetrySettings
{
    /// <summary>The address of a collector that speaks OTLP; empty for none.</summary>
    [RegularExpression("https?://.+", ErrorMessage = "Telemetry:OtlpEndpoint is no address, such as http://collector:4317.")]
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>Whether <c>/metrics</c> can be read.</summary>
    public bool Prometheus { get; set; }
}

[OptionsValidator]
internal sealed partial class TelemetrySettingsValidator : IValidateOptions<TelemetrySettings>;

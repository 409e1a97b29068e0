using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Generation;

/// <summary>
/// Where questions and a key may be sent: over https, within this machine or a private network, or to a host that is allowed by name.
/// What it says of an address names the host only, since the rest may hold a secret.
/// </summary>
internal sealed class EndpointRule : IValidateOptions<ModelSettings>
{
    public ValidateOptionsResult Validate(string? name, ModelSettings options)
    {
        if (options is { Endpoint: "", ModelId: "" })
            return ValidateOptionsResult.Success;
        if (options.Endpoint.Length == 0 || options.ModelId.Length == 0)
            return ValidateOptionsResult.Fail("Vul Model:Endpoint en Model:ModelId allebei in, of laat ze allebei leeg.");
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return ValidateOptionsResult.Fail("Model:Endpoint is geen adres dat met https:// of http:// begint.");
        if (address.UserInfo.Length > 0 || address.Query.Length > 0)
            return ValidateOptionsResult.Fail("Model:Endpoint bevat meer dan een adres. Zet een sleutel in Model:ApiKey.");
        return address.Scheme == "https" || IsNear(address)
            || options.AllowEndpoint.Contains(address.Host, StringComparer.OrdinalIgnoreCase)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Model:Endpoint ({address.Host}) is niet beveiligd: "
                + "gebruik https, of zet deze naam in Model:AllowEndpoint als het verkeer ernaartoe "
                + "langs een andere weg beschermd is.");
    }

    private static bool IsNear(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IsNear(ip.IsIPv4MappedToIPv6 ? ip.MapToIPv4() : ip));

    private static bool IsNear(IPAddress address) =>
        IPAddress.IsLoopback(address) || address.IsIPv6UniqueLocal
            || (address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() switch
    {
        [10, ..] => true,
        [172, >= 16 and <= 31, ..] => true,
        [192, 168, ..] => true,
        _ => false,
    });
}

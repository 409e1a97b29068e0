using System.ComponentModel.DataAnnotations;

namespace Assistent.Bot.Teams.Package;

/// <summary>An https address, or a path on the bot's own host.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebAddressAttribute : ValidationAttribute
{
    private static readonly Uri AnyHost = new("https://host.example/");

    public override bool IsValid(object? value) =>
        value is string text && Uri.TryCreate(AnyHost, text, out var address) && address.Scheme == Uri.UriSchemeHttps;
}

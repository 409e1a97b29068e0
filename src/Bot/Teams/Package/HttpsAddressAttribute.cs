using System.ComponentModel.DataAnnotations;

namespace Assistent.Bot.Teams.Package;

/// <summary>An address on the web that Teams opens: whole, by https and of no more than 2048 characters.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpsAddressAttribute() : ValidationAttribute("{0} must be a whole https address of at most 2048 characters.")
{
    public override bool IsValid(object? value) => value is Uri { IsAbsoluteUri: true, Scheme: "https", AbsoluteUri.Length: <= 2048 };
}

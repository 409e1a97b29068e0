using System.ComponentModel.DataAnnotations;

namespace Assistent.Bot.Teams.Package;

/// <summary>The id of a registered app: a GUID as Entra writes it, and not the empty one.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BotIdAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is null || (value is string text && Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty);
}

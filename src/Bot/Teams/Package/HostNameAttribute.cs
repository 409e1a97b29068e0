using System.ComponentModel.DataAnnotations;

namespace Assistent.Bot.Teams.Package;

/// <summary>The name of a host on the internet, without scheme, port or path.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HostNameAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is null || (value is string name && name.Contains('.', StringComparison.Ordinal) && !name
            .EndsWith('.') && Uri
            .CheckHostName(name) == UriHostNameType.Dns);
}

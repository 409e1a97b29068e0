using Microsoft.Extensions.Options;

namespace Assistent.Bot.Teams.Package;

/// <summary>The command line of <c>teams-package</c>: what it asks for, or why that cannot be done.</summary>
internal abstract record PackageArguments
{
    public const string Usage = "Gebruik: teams-package --app-id GUID --domain HOST [--out BESTAND] [--organisation NAAM] [--version "
        + "1.0.0] [--website ADRES] [--privacy ADRES] [--terms ADRES]";

    private static readonly Dictionary<string, string> Names = new()
    {
        ["--app-id"] = nameof(PackageSettings.AppId),
        ["--domain"] = nameof(PackageSettings.Domain),
        ["--out"] = nameof(PackageSettings.Out),
        ["--organisation"] = nameof(PackageSettings.Organisation),
        ["--version"] = nameof(PackageSettings.Version),
        ["--website"] = nameof(PackageSettings.Website),
        ["--privacy"] = nameof(PackageSettings.Privacy),
        ["--terms"] = nameof(PackageSettings.Terms),
    };

    private PackageArguments()
    {
    }

    public sealed record Valid(PackageSettings Settings) : PackageArguments;

    public sealed record Invalid(IReadOnlyList<string> Reasons) : PackageArguments;

    public static PackageArguments Read(string[] arguments)
    {
        // The platform's reader passes over what it does not know; a mistyped name must not go unnoticed.
        var unknown = arguments.Where((argument, i) => i % 2 == 0 && !Names.ContainsKey(argument)).ToList();
        if (unknown.Count > 0)
            return new Invalid([.. unknown.Select(argument => $"{argument} is onbekend.")]);
        if (arguments.Length % 2 != 0)
            return new Invalid([$"Bij {arguments[^1]} ontbreekt de waarde."]);

        var settings = new PackageSettings();
        new ConfigurationBuilder().AddCommandLine(arguments, Names).Build().Bind(settings);
        var checks = new PackageSettingsValidator().Validate(null, settings);
        return checks.Failed ? new Invalid([.. checks.Failures.Select(Sentence)]) : new Valid(settings);
    }

    // The generated validator puts the name of the property before the message.
    private static string Sentence(string failure) => failure[(failure.IndexOf(": ", StringComparison.Ordinal) + 2)..];
}

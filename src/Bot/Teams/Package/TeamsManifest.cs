using System.Globalization;
using Assistent.Bot.Replies;
using Assistent.Knowledge.Corpus;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Teams.Package;

/// <summary>
/// The manifest of the app in Teams, schema 1.29: the template of this folder, filled with what the command line says, the texts of one
/// language, and what there is to ask.
/// </summary>
internal static class TeamsManifest
{
    private const string Starters = "bots[0].commandLists[0].commands";
    private const string Search = "composeExtensions[0].commands[0]";
    private const string ForPeople = "voor ";

    // What a command list takes.
    private const int MostStarters = 12;

    // The longest text that the schema takes, of those that a setting, a language or the overview may make longer.
    private static readonly (string Path, int Most)[] Limits =
    [
        ("developer.name", 32), ("developer.websiteUrl", 2048), ("developer.privacyUrl", 2048), ("developer.termsOfUseUrl", 2048),
        ("name.short", 30), ("name.full", 100), ("description.short", 80), ("description.full", 4000),
        ($"{Starters}[*].title", 128), ($"{Starters}[*].description", 4000), ($"{Starters}[*].prompt", 4000),
        ($"{Search}.title", 32), ($"{Search}.description", 128),
        ($"{Search}.parameters[0].title", 32), ($"{Search}.parameters[0].description", 128),
    ];

    /// <param name="settings">What the command line says.</param>
    /// <param name="texts">Of one language.</param>
    /// <param name="overview">What there is to ask; its questions are in Dutch, as the bot's answers are.</param>
    public static JObject Of(PackageSettings settings, LanguageTexts texts, Overview overview)
    {
        var (botId, host) = (Guid.Parse(settings.AppId!), new Uri($"https://{settings.Domain}/"));
        var manifest = JObject.Parse(PackageResource.ReadText("manifest.json"));
        foreach (var (path, text) in texts.Texts)
            Put(path, text);
        Put("version", settings.Version);
        Put("id", TeamsAppId.Of(botId));
        Put("developer.name", settings.Organisation);
        Put("developer.websiteUrl", new Uri(host, settings.Website));
        Put("developer.privacyUrl", new Uri(host, settings.Privacy));
        Put("developer.termsOfUseUrl", new Uri(host, settings.Terms));
        Put("bots[0].botId", botId);
        Put(Starters, new JArray(StartersOf(overview)));
        Put("composeExtensions[0].botId", botId);
        Put("validDomains", new JArray(settings.Domain!));
        return manifest;

        void Put(string path, JToken value) => manifest.SelectToken(path, errorWhenNoMatch: true)!.Replace(value);
    }

    /// <summary>Where a manifest breaks the limits of its schema; empty when it is good.</summary>
    public static IEnumerable<string> ViolationsOf(JObject manifest) =>
        from limit in Limits
        from text in manifest.SelectTokens(limit.Path)
        where ((string)text!).Length == 0 || ((string)text!).Length > limit.Most
        select string.Create(CultureInfo.InvariantCulture, $"{text.Path} heeft 1 tot {limit.Most} tekens.");

    // The overview's own questions to begin with, and one for each group of people that it has something for.
    private static IEnumerable<JObject> StartersOf(Overview overview) =>
        overview.Starters.Select(question => Starter(question, question, overview.Name))
            .Concat(overview.Characteristics.Where(theme => theme.Phrase.StartsWith(ForPeople, StringComparison.Ordinal))
                .Select(theme => Starter(Capital(theme.Phrase), $"Wat is er {theme.Phrase}?", Wording.Theme(overview.Kinds, theme.Phrase))))
            .Take(MostStarters);

    private static JObject Starter(string title, string prompt, string description) =>
        new() { ["type"] = "prompt", ["title"] = title, ["description"] = Capital(description), ["prompt"] = prompt };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

using Assistent.Bot.Replies;
using Assistent.Knowledge.Articles;

namespace Assistent.Bot.Teams.Package;

/// <summary>Makes the manifest from what the command line says and the texts of one language.</summary>
internal static class ManifestTexts
{
    // What a command list takes.
    private const int MostStarters = 12;
    private const string ForPeople = "voor ";
    private const string Search = "composeExtensions[0].commands[0]";

    /// <param name="settings">What the command line says.</param>
    /// <param name="texts">Of one language.</param>
    /// <param name="overview">What there is to ask; its questions are in Dutch, as the bot's answers are.</param>
    public static TeamsManifest Of(PackageSettings settings, LanguageTexts texts, Overview overview)
    {
        var botId = Guid.Parse(settings.AppId!);
        return new TeamsManifest
        {
            Version = settings.Version,
            Id = TeamsAppId.Of(botId),
            Developer = DeveloperOf(settings),
            Name = new AppName { Short = texts["name.short"], Full = texts["name.full"] },
            Description = new AppDescription { Short = texts["description.short"], Full = texts["description.full"] },
            Bots = [new ManifestBot { BotId = botId, CommandLists = [new CommandList { Commands = [.. StartersOf(overview)] }] }],
            ComposeExtensions = [new ComposeExtension { BotId = botId, Commands = [SearchOf(texts)] }],
            ValidDomains = [settings.Domain!],
        };
    }

    private static Developer DeveloperOf(PackageSettings settings)
    {
        var host = new Uri($"https://{settings.Domain}/");
        return new Developer
        {
            Name = settings.Organisation,
            WebsiteUrl = new Uri(host, settings.Website),
            PrivacyUrl = new Uri(host, settings.Privacy),
            TermsOfUseUrl = new Uri(host, settings.Terms),
        };
    }

    // The overview's own questions to begin with, and one for each group of people that it has something for.
    private static IEnumerable<PromptStarter> StartersOf(Overview overview) =>
        overview.Starters.Select(question => Starter(question, question, overview.Name))
            .Concat(overview.Characteristics.Where(theme => theme.Phrase.StartsWith(ForPeople, StringComparison.Ordinal))
                .Select(theme => Starter(Capital(theme.Phrase), $"Wat is er {theme.Phrase}?", Wording.Theme(theme.Phrase))))
            .Take(MostStarters);

    private static PromptStarter Starter(string title, string prompt, string description) =>
        new() { Title = title, Prompt = prompt, Description = Capital(description) };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static ExtensionCommand SearchOf(LanguageTexts texts) => new()
    {
        Id = "zoek",
        Title = texts[$"{Search}.title"],
        Description = texts[$"{Search}.description"],
        Parameters = [new CommandParameter { Name = "vraag", Title = texts[$"{Search}.parameters[0].title"],
            Description = texts[$"{Search}.parameters[0].description"] }],
    };
}

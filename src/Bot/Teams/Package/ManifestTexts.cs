namespace Assistent.Bot.Teams.Package;

/// <summary>Makes the manifest from what the command line says and the texts of one language.</summary>
internal static class ManifestTexts
{
    private const string Starters = "bots[0].commandLists[0].commands";
    private const string Search = "composeExtensions[0].commands[0]";

    public static TeamsManifest Of(PackageSettings settings, LanguageTexts texts)
    {
        var botId = Guid.Parse(settings.AppId!);
        return new TeamsManifest
        {
            Version = settings.Version,
            Id = TeamsAppId.Of(botId),
            Developer = DeveloperOf(settings),
            Name = new AppName { Short = texts["name.short"], Full = texts["name.full"] },
            Description = new AppDescription { Short = texts["description.short"], Full = texts["description.full"] },
            Bots = [new ManifestBot { BotId = botId, CommandLists = [new CommandList { Commands = [.. StartersOf(texts)] }] }],
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

    private static IEnumerable<PromptStarter> StartersOf(LanguageTexts texts) =>
        Enumerable.Range(0, texts.CountOf(Starters)).Select(i => new PromptStarter
        {
            Title = texts[$"{Starters}[{i}].title"],
            Description = texts[$"{Starters}[{i}].description"],
            Prompt = texts[$"{Starters}[{i}].prompt"],
        });

    private static ExtensionCommand SearchOf(LanguageTexts texts) => new()
    {
        Id = "zoek",
        Title = texts[$"{Search}.title"],
        Description = texts[$"{Search}.description"],
        Parameters = [new CommandParameter { Name = "vraag", Title = texts[$"{Search}.parameters[0].title"],
            Description = texts[$"{Search}.parameters[0].description"] }],
    };
}

using Assistent.Bot.Teams.Package;

namespace Assistent.Bot.Tests.Teams.Package;

public sealed class TeamsManifestTests
{
    private static readonly string Long = new('x', 5000);

    public static TheoryData<string> Wrongs => [.. Broken.Keys];

    // Each breaks one limit of the schema; the key is the path that must be named.
    private static Dictionary<string, Func<TeamsManifest, TeamsManifest>> Broken => new()
    {
        ["TeamsManifest.Version"] = good => good with { Version = "1.0" },
        ["TeamsManifest.AccentColor"] = good => good with { AccentColor = "blauw" },
        ["TeamsManifest.ValidDomains"] = good => good with { ValidDomains = [.. Enumerable.Repeat("gemeente.nl", 101)] },
        ["TeamsManifest.Developer.Name"] = good => good with { Developer = good.Developer with { Name = new string('x', 33) } },
        ["TeamsManifest.Developer.WebsiteUrl"] = good =>
            good with { Developer = good.Developer with { WebsiteUrl = new Uri("http://gemeente.nl/") } },
        ["TeamsManifest.Developer.PrivacyUrl"] = good =>
            good with { Developer = good.Developer with { PrivacyUrl = new Uri("/privacy", UriKind.Relative) } },
        ["TeamsManifest.Developer.TermsOfUseUrl"] = good =>
            good with { Developer = good.Developer with { TermsOfUseUrl = new Uri($"https://gemeente.nl/{Long}") } },
        ["TeamsManifest.Name.Short"] = good => good with { Name = good.Name with { Short = new string('x', 31) } },
        ["TeamsManifest.Name.Full"] = good => good with { Name = good.Name with { Full = new string('x', 101) } },
        ["TeamsManifest.Description.Short"] = good => good with { Description = good.Description with { Short = new string('x', 81) } },
        ["TeamsManifest.Description.Full"] = good => good with { Description = good.Description with { Full = Long } },
        ["TeamsManifest.Bots"] = good => good with { Bots = [.. good.Bots, .. good.Bots] },
        ["TeamsManifest.Bots[0].Scopes"] = good => good with { Bots = [good.Bots[0] with { Scopes = [] }] },
        ["TeamsManifest.Bots[0].CommandLists"] = good => WithLists(good, [.. Enumerable.Repeat(ListOf(good), 4)]),
        ["TeamsManifest.Bots[0].CommandLists[0].Commands"] = good =>
            WithLists(good, [ListOf(good) with { Commands = [.. Enumerable.Repeat(ListOf(good).Commands[0], 13)] }]),
        ["TeamsManifest.Bots[0].CommandLists[0].Commands[0].Title"] = good =>
            WithStarter(good, starter => starter with { Title = new string('x', 129) }),
        ["TeamsManifest.Bots[0].CommandLists[0].Commands[0].Description"] = good =>
            WithStarter(good, starter => starter with { Description = Long }),
        ["TeamsManifest.Bots[0].CommandLists[0].Commands[0].Prompt"] = good => WithStarter(good, starter => starter with { Prompt = "" }),
        ["TeamsManifest.ComposeExtensions"] = good => good with { ComposeExtensions = [] },
        ["TeamsManifest.ComposeExtensions[0].Commands"] = good =>
            good with { ComposeExtensions = [good.ComposeExtensions[0] with { Commands = [] }] },
        ["TeamsManifest.ComposeExtensions[0].Commands[0].Id"] = good =>
            WithSearch(good, search => search with { Id = new string('x', 65) }),
        ["TeamsManifest.ComposeExtensions[0].Commands[0].Title"] = good =>
            WithSearch(good, search => search with { Title = new string('x', 33) }),
        ["TeamsManifest.ComposeExtensions[0].Commands[0].Description"] = good =>
            WithSearch(good, search => search with { Description = new string('x', 129) }),
        ["TeamsManifest.ComposeExtensions[0].Commands[0].Parameters"] = good => WithSearch(good, search => search with { Parameters = [] }),
        ["TeamsManifest.ComposeExtensions[0].Commands[0].Parameters[0].Name"] = good =>
            WithParameter(good, parameter => parameter with { Name = "" }),
        ["TeamsManifest.ComposeExtensions[0].Commands[0].Parameters[0].Title"] = good =>
            WithParameter(good, parameter => parameter with { Title = new string('x', 33) }),
        ["TeamsManifest.ComposeExtensions[0].Commands[0].Parameters[0].Description"] = good =>
            WithParameter(good, parameter => parameter with { Description = new string('x', 129) }),
    };

    [Fact]
    public void Is_within_the_limits_of_the_schema_in_each_language() => Assert.Empty(TeamsPackage.ViolationsOf(SomePackage.Settings, SomePackage.Overview));

    [Theory]
    [MemberData(nameof(Wrongs))]
    public void Names_what_breaks_a_limit_of_the_schema(string path)
    {
        var manifest = Broken[path](SomePackage.Manifest);

        var result = new TeamsManifestValidator().Validate("TeamsManifest", manifest);

        Assert.Contains($"{path} ", Assert.Single(result.Failures ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public void Suggests_only_questions_that_the_overview_answers() =>
        Assert.All(SomePackage.Manifest.Bots[0].CommandLists[0].Commands, starter => RepositoryKnowledgeBase.Grounded(starter.Prompt));

    [Fact]
    public void Suggests_the_questions_to_begin_with_and_then_a_theme_for_each_group_of_people()
    {
        var starters = SomePackage.Manifest.Bots[0].CommandLists[0].Commands;

        Assert.Equal(SomePackage.Overview.Starters, starters.Take(SomePackage.Overview.Starters.Count).Select(starter => starter.Prompt));
        Assert.Contains("Voor ouderen", starters.Select(starter => starter.Title));
    }

    // What it suggests to ask is in Dutch in every language, as its answers are.
    [Fact]
    public void Has_every_text_of_its_own_in_English_too()
    {
        Assert.Equal(LanguageTexts.Dutch.Texts.Keys, LanguageTexts.English.Texts.Keys);
    }

    private static CommandList ListOf(TeamsManifest manifest) => manifest.Bots[0].CommandLists[0];

    private static TeamsManifest WithLists(TeamsManifest manifest, IReadOnlyList<CommandList> lists) =>
        manifest with { Bots = [manifest.Bots[0] with { CommandLists = lists }] };

    private static TeamsManifest WithStarter(TeamsManifest manifest, Func<PromptStarter, PromptStarter> change) =>
        WithLists(manifest, [ListOf(manifest) with { Commands = [change(ListOf(manifest).Commands[0])] }]);

    private static TeamsManifest WithSearch(TeamsManifest manifest, Func<ExtensionCommand, ExtensionCommand> change) =>
        manifest with { ComposeExtensions = [manifest.ComposeExtensions[0] with { Commands = [change(manifest.ComposeExtensions[0].Commands[0])] }] };

    private static TeamsManifest WithParameter(TeamsManifest manifest, Func<CommandParameter, CommandParameter> change) =>
        WithSearch(manifest, search => search with { Parameters = [change(search.Parameters[0])] });
}

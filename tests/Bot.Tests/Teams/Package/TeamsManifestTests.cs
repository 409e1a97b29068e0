using Assistent.Bot.Teams.Package;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Tests.Teams.Package;

public sealed class TeamsManifestTests
{
    private static IEnumerable<JToken> Starters => SomePackage.Manifest.SelectToken("bots[0].commandLists[0].commands")!;

    [Fact]
    public void Is_within_the_limits_of_the_schema_in_each_language() =>
        Assert.Empty(TeamsPackage.ViolationsOf(SomePackage.Settings, SomePackage.Overview));

    [Theory]
    [InlineData("developer.name", 33)]
    [InlineData("developer.termsOfUseUrl", 2049)]
    [InlineData("name.short", 31)]
    [InlineData("name.full", 101)]
    [InlineData("description.short", 81)]
    [InlineData("description.full", 4001)]
    [InlineData("bots[0].commandLists[0].commands[0].title", 129)]
    [InlineData("bots[0].commandLists[0].commands[1].description", 4001)]
    [InlineData("bots[0].commandLists[0].commands[2].prompt", 0)]
    [InlineData("composeExtensions[0].commands[0].title", 33)]
    [InlineData("composeExtensions[0].commands[0].description", 129)]
    [InlineData("composeExtensions[0].commands[0].parameters[0].title", 33)]
    [InlineData("composeExtensions[0].commands[0].parameters[0].description", 129)]
    public void Names_what_breaks_a_limit_of_the_schema(string path, int length)
    {
        var manifest = SomePackage.Manifest;
        manifest.SelectToken(path)!.Replace(new string('x', length));

        Assert.StartsWith($"{path} ", Assert.Single(TeamsManifest.ViolationsOf(manifest)), StringComparison.Ordinal);
    }

    [Fact]
    public void Suggests_only_questions_that_the_overview_answers() =>
        Assert.All(Starters, starter => RepositoryKnowledgeBase.Grounded((string)starter["prompt"]!));

    [Fact]
    public void Suggests_the_questions_to_begin_with_and_then_a_theme_for_each_group_of_people()
    {
        Assert.Equal(SomePackage.Overview.Starters,
            Starters.Take(SomePackage.Overview.Starters.Count).Select(starter => (string)starter["prompt"]!));
        Assert.Contains("Voor ouderen", Starters.Select(starter => (string)starter["title"]!));
        Assert.InRange(Starters.Count(), 1, 12);
    }

    // What it suggests to ask is in Dutch in every language, as its answers are.
    [Fact]
    public void Has_every_text_of_its_own_in_English_too()
    {
        Assert.Equal(LanguageTexts.Dutch.Texts.Keys, LanguageTexts.English.Texts.Keys);
    }
}

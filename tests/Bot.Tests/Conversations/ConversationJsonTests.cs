using System.Text.Json;
using Assistent.Bot.Conversations;
using Assistent.Knowledge;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Tests.Conversations;

/// <summary>What is stored can be read by the next version, and what the previous version stored by this one.</summary>
public sealed class ConversationJsonTests : IDisposable
{
    // As version 1 wrote it.
    private const string Previous = """
        {"id":"gesprek-1","turns":[{"text":"Hoeveel krijgt de gemeente voor een gezin van 8?","activityId":"bericht-0",
        "subject":["regeling-huisvesting-grote-gezinnen"],"near":[],"given":["8 personen"],
        "about":["regeling-huisvesting-grote-gezinnen"],"cited":["regeling-huisvesting-grote-gezinnen#2"],"listed":[],
        "quantities":[{"kind":"Persons","text":"8 personen"}]}],"greetedAt":"2026-11-27T09:00:00+00:00"}
        """;

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_row_of_the_previous_version_is_gone_on_with_and_becomes_one_of_this_version()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        var previous = Previous.Replace("gesprek-1", "\\u001fgesprek-1", StringComparison.Ordinal);
        _folder.Execute("INSERT INTO conversations (Id, State, Version, UpdatedAt, OldestAt, UserId) "
            + $"VALUES (char(31) || 'gesprek-1', '{previous}', 1, 0, 0, '')");

        var found = await store.ReadAsync();
        await store.RunAsync(SomeTurn.Message(), SomeTurn.Saying("nog iets"));
        var state = await StateAsync(store);

        Assert.Equal("Hoeveel krijgt de gemeente voor een gezin van 8?", Assert.Single(found.Turns).Text);
        Assert.Empty(found.History);
        Assert.NotNull(found.GreetedAt);
        Assert.StartsWith("""{"schema":2,""", state, StringComparison.Ordinal);
        Assert.Equal(2, ConversationJson.Read(state).Turns.Count);
    }

    [Fact]
    public void No_name_of_a_type_is_stored_and_every_part_comes_back()
    {
        IReadOnlyList<PlanPart> parts =
        [
            new PlanPart.Told(["logeerregeling.3"]), new PlanPart.Listed(new ListCriterion.OfKind("regeling")),
            new PlanPart.Compared([Slug.Parse("optoppen"), Slug.Parse("leegstand")]),
            new PlanPart.Ruled(Slug.Parse("logeerregeling"), "4 maanden", ["logeerregeling.3"], IsYesNo: true),
            new PlanPart.Linked(Slug.Parse("optoppen")), new PlanPart.NotTold(null, "de huur"),
        ];
        var said = new Turn { Text = "vraag", Plan = new AnswerPlan.Answering(parts, "vraag", IsObvious: true) };

        var json = ConversationJson.Write(Conversation.Empty("gesprek").With(said));
        var read = Assert.Single(ConversationJson.Read(json).Turns).Plan;

        Assert.Equal(typeof(PlanPart).GetNestedTypes().Length, parts.Count);
        Assert.DoesNotContain(nameof(PlanPart), json, StringComparison.Ordinal);
        Assert.DoesNotContain("$type", json, StringComparison.Ordinal);
        Assert.Equal(parts.Select(part => part.GetType()), read!.Parts.Select(part => part.GetType()));
    }

    [Theory]
    [InlineData("""{"schema":3,"conversation":{"id":"x","turns":[]}}""")]
    [InlineData("""{"schema":2}""")]
    [InlineData("null")]
    public void What_a_newer_version_wrote_is_not_taken_for_something_else(string json) =>
        Assert.Throws<JsonException>(() => ConversationJson.Read(json));

    private static async Task<string> StateAsync(OpenStore store)
    {
        await using var database = await store.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return Assert.Single(database.Conversations).State;
    }
}

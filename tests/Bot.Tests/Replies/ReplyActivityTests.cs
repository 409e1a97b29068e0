using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistent.Bot.Channels;
using Assistent.Bot.Replies;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Tests.Replies;

public sealed partial class ReplyActivityTests
{
    private static readonly Activity Incoming = new()
    {
        Type = ActivityTypes.Message,
        Id = "vraag-1",
        ChannelId = "msteams",
        From = new ChannelAccount { Id = "gebruiker" },
        Recipient = new ChannelAccount { Id = "bot" },
        Conversation = new ConversationAccount { Id = "gesprek-1" },
        Text = "Hoe lang duurt de logeerregeling?",
    };

    [Fact]
    public void A_reply_goes_back_to_whom_asked()
    {
        var reply = ReplyTo(Incoming);

        Assert.Equal(("gebruiker", "bot", "gesprek-1", "vraag-1"), (reply.Recipient?.Id, reply.From?.Id, reply.Conversation?.Id, reply.ReplyToId));
        Assert.Equal(("message", "markdown", "nl-NL"), (reply.Type, reply.TextFormat, reply.Locale));
    }

    [Fact]
    public void The_citations_are_one_message_entity_in_the_form_of_schema_org()
    {
        var json = JsonNode.Parse(JsonSerializer.Serialize(ReplyTo(Incoming), ActivityJson.Default.Activity))!;

        var entity = Assert.Single(json["entities"]!.AsArray())!;
        Assert.Equal("https://schema.org/Message", (string?)entity["type"]);
        Assert.Equal("Message", (string?)entity["@type"]);
        Assert.Equal("https://schema.org", (string?)entity["@context"]);
        Assert.Null(entity["additionalType"]);
        var claim = entity["citation"]![0]!;
        Assert.Equal("Claim", (string?)claim["@type"]);
        Assert.Equal(1, (int?)claim["position"]);
        var appearance = claim["appearance"]!;
        Assert.Equal("DigitalDocument", (string?)appearance["@type"]);
        Assert.Equal("Logeerregeling voor statushouders", (string?)appearance["name"]);
        Assert.StartsWith("https://", (string?)appearance["url"], StringComparison.Ordinal);
        Assert.Contains("drie maanden", (string?)appearance["abstract"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hoe lang duurt de logeerregeling?")]
    [InlineData("Welke regelingen zijn er?")]
    [InlineData("Wat is het verschil tussen de HAR en de logeerregeling?")]
    [InlineData("Welke ondersteuning hoort bij flexwoningen?")]
    public void The_markers_in_the_text_are_the_positions_of_the_citations(string question)
    {
        var reply = ReplyTo(Incoming with { Text = question });

        var positions = Assert.Single(reply.Entities!).Citation!.Select(claim => claim.Position).ToList();
        Assert.Equal(Enumerable.Range(1, positions.Count), positions);
        Assert.Equal(positions, Marker().Matches(reply.Text!).Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).Distinct().Order());
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public void For_web_chat_the_text_ends_with_a_link_definition_for_each_number(string channel)
    {
        var reply = ReplyTo(Incoming with { ChannelId = channel });

        var claims = Assert.Single(reply.Entities!).Citation!;
        Assert.EndsWith(string.Join('\n', claims.Select(claim => $"[{claim.Position}]: {claim.Appearance.Url} \"{claim.Appearance.Name}\"")), reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("emulator")]
    [InlineData("slack")]
    [InlineData(null)]
    public void For_other_channels_the_text_has_no_link_definitions(string? channel)
    {
        var reply = ReplyTo(Incoming with { ChannelId = channel });

        Assert.DoesNotContain("]: https://", reply.Text, StringComparison.Ordinal);
        Assert.Equal(ReplyTo(Incoming with { ChannelId = "webchat" }).Text!.Split("\n\n[1]: ")[0], reply.Text);
    }

    [Theory]
    [InlineData("Hoe lang duurt de logeerregeling?", "grounded")]
    [InlineData("Hoe groot is een flexwoning?", "notInOverview")]
    [InlineData("Hoe vraag ik een paspoort aan?", "outOfScope")]
    [InlineData("mag dat?", "clarify")]
    public void The_outcome_can_be_read_by_a_machine(string question, string outcome)
    {
        var assistent = ReplyTo(Incoming with { Text = question }).ChannelData!.Value.GetProperty("assistent");

        Assert.Equal(outcome, assistent.GetProperty("outcome").GetString());
        Assert.Equal(question, assistent.GetProperty("questionAs").GetString());
        Assert.Equal("extractive", assistent.GetProperty("composer").GetString());
    }

    [Fact]
    public void What_can_be_asked_next_is_offered_as_if_typed()
    {
        var actions = ReplyTo(Incoming).SuggestedActions!.Actions;

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Equal(("imBack", action.Title), (action.Type, action.Value)));
    }

    [Fact]
    public void A_reply_that_is_not_remembered_says_so() =>
        Assert.EndsWith(Wording.NotRemembered, ReplyActivity.NotRemembered(ReplyTo(Incoming)).Text, StringComparison.Ordinal);

    private static Activity ReplyTo(Activity incoming)
    {
        var plan = RepositoryKnowledgeBase.Knowledge.Read(incoming.Text!, []);
        var answer = RepositoryKnowledgeBase.Knowledge.Answer(plan);
        return ReplyActivity.To(incoming, plan is AnswerPlan.Answering answering
            ? new AnswerReplies(RepositoryKnowledgeBase.Knowledge).To(answering, answer, isUnseen: false)
            : Reply.To(incoming.Text!, answer));
    }

    [GeneratedRegex(@"(?<!\\)\[(\d+)\](?!:)")]
    private static partial Regex Marker();
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistent.Bot.Adapters;
using Assistent.Bot.Replies;
using Assistent.Knowledge.Reading;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Tests.Replies;

public sealed partial class ReplyActivityTests
{
    private const string Question = "Hoe lang duurt de logeerregeling?";

    [Fact]
    public void A_reply_is_a_message_in_dutch_and_in_markdown()
    {
        var reply = ReplyTo(Question);

        Assert.Equal(("message", "markdown", "nl-NL"), (reply.Type, reply.TextFormat, reply.Locale));
    }

    [Fact]
    public void The_citations_are_one_message_entity_in_the_form_of_schema_org()
    {
        var json = JsonNode.Parse(ActivityJson.Write(ReplyTo(Question)))!;

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
        var reply = ReplyTo(question);

        var positions = ClaimsOf(reply).Select(claim => (int)claim["position"]!).ToList();
        Assert.Equal(Enumerable.Range(1, positions.Count), positions);
        var markers = Marker().Matches(reply.Text!)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(positions, markers.Distinct().Order());
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("directline")]
    public void For_web_chat_the_text_ends_with_a_link_definition_for_each_number(string channel)
    {
        var reply = ReplyTo(Question, channel);

        var links = ClaimsOf(reply)
            .Select(claim => $"[{claim["position"]}]: {claim["appearance"]!["url"]} \"{claim["appearance"]!["name"]}\"");
        Assert.EndsWith(string.Join('\n', links), reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("emulator")]
    [InlineData("slack")]
    [InlineData(null)]
    public void For_other_channels_the_text_has_no_link_definitions(string? channel)
    {
        var reply = ReplyTo(Question, channel);

        Assert.DoesNotContain("]: https://", reply.Text, StringComparison.Ordinal);
        Assert.StartsWith(ReplyTo(Question, "webchat").Text!.Split("\n\n[1]: ")[0], reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webchat", false)]
    [InlineData("directline", false)]
    [InlineData("msteams", false)]
    [InlineData("msteams:COPILOT", false)]
    [InlineData("emulator", true)]
    [InlineData("terminal", true)]
    public void The_edition_ends_the_text_only_where_no_page_and_no_card_says_it(string channel, bool isSaid) =>
        Assert.Equal(isSaid, ReplyTo(Question, channel).Text!.EndsWith("\n\nStand: augustus 2023.", StringComparison.Ordinal));

    [Fact]
    public void A_question_can_be_sent_on_by_a_link_of_the_page_and_elsewhere_by_one_in_the_text()
    {
        var reply = new Reply("Dat staat er niet.", "notInOverview", "Hoe groot?")
        {
            Forward = new ForwardLink("Stuur door", new Uri("mailto:wonen@gemeente.example")),
        };

        var page = ReplyActivity.To("webchat", reply);
        var forward = ((JObject)page.ChannelData)["assistent"]!["forward"]!;
        Assert.Equal("Dat staat er niet.", page.Text);
        Assert.Equal(("Stuur door", "mailto:wonen@gemeente.example"), ((string?)forward["label"], (string?)forward["address"]));
        Assert.EndsWith("\n\n[Stuur door](mailto:wonen@gemeente.example)", ReplyActivity.To("emulator", reply).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hoe lang duurt de logeerregeling?", "grounded")]
    [InlineData("Hoe groot is een flexwoning?", "notInOverview")]
    [InlineData("Hoe vraag ik een paspoort aan?", "outOfScope")]
    [InlineData("mag dat?", "clarify")]
    public void The_outcome_can_be_read_by_a_machine(string question, string outcome)
    {
        var assistent = ((JObject)ReplyTo(question).ChannelData)["assistent"]!;

        Assert.Equal(outcome, (string?)assistent["outcome"]);
        Assert.Equal(question, (string?)assistent["questionAs"]);
        Assert.Equal("extractive", (string?)assistent["composer"]);
    }

    [Fact]
    public void What_can_be_asked_next_is_offered_as_if_typed()
    {
        var actions = ReplyTo(Question).SuggestedActions!.Actions;

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Equal(("imBack", action.Title), (action.Type, action.Value)));
    }

    [Fact]
    public void A_reply_that_is_not_remembered_says_so()
    {
        var reply = ReplyTo(Question);

        ReplyActivity.SayNotRemembered(reply);

        Assert.EndsWith(Wording.NotRemembered, reply.Text, StringComparison.Ordinal);
    }

    private static JArray ClaimsOf(Activity reply) => (JArray)Assert.Single(reply.Entities).Properties["citation"]!;

    private static Activity ReplyTo(string question, string? channel = "emulator")
    {
        var plan = RepositoryKnowledgeBase.Knowledge.Read(question, []);
        var answer = RepositoryKnowledgeBase.Knowledge.Answer(plan);
        return ReplyActivity.To(channel, plan is AnswerPlan.Answering answering
            ? RepositoryKnowledgeBase.Answers.To(answering, answer, isUnseen: false, [])
            : RepositoryKnowledgeBase.Replies.To(question, answer));
    }

    [GeneratedRegex(@"(?<!\\)\[(\d+)\](?!:)")]
    private static partial Regex Marker();
}

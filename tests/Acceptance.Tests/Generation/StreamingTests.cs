using System.Text.Json.Nodes;
using Assistent.Bot;
using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>What a model points at is shown part by part, after verification, and never taken back.</summary>
public sealed class StreamingTests
{
    private const string Question = "Hoe lang mag een statushouder logeren?";
    private const string First = "Een logeerperiode duurt in principe maximaal drie maanden.";
    private const string Second = "In sommige gevallen kan deze periode in overleg worden verlengd.";

    [Fact]
    public async Task Each_text_shown_begins_with_the_one_before_and_the_reply_begins_with_all()
    {
        using var stream = new ShownText();

        var reply = await AskAsync(request => new ModelBehaviour.Writes(Written(request, First, Second)), stream);

        Assert.Single(stream.Progress);
        Assert.Equal(2, stream.Texts.Count);
        AssertGrows([.. stream.Texts, reply.Text]);
        Assert.Equal("model", reply.Composer);
    }

    [Fact]
    public async Task A_sentence_that_fails_verification_is_never_shown()
    {
        using var stream = new ShownText();

        var reply = await AskAsync(request =>
            new ModelBehaviour.Writes(Written(request, First, "In alle gevallen duurt het tien jaar.", Second)), stream);

        Assert.NotEmpty(stream.Texts);
        AssertGrows([.. stream.Texts, reply.Text]);
        Assert.All([.. stream.Texts, reply.Text], text => Assert.DoesNotContain("tien jaar", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_shown_stays_when_the_stream_breaks_and_the_reply_says_so()
    {
        using var stream = new ShownText();

        var reply = await AskAsync(request => new ModelBehaviour.BreaksOff(Written(request, First, Second)[..^4]), stream);

        Assert.NotEmpty(stream.Texts);
        AssertGrows([.. stream.Texts, reply.Text]);
        Assert.Contains("in de woorden van het overzicht zelf", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_stops_gets_what_was_shown()
    {
        using var stream = new ShownText(shown => shown.Stop());

        var reply = await AskAsync(request => new ModelBehaviour.Stalls(Written(request, First, Second)[..^4]), stream);

        Assert.StartsWith(Assert.Single(stream.Texts), reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("verlengd", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_whose_question_comes_last_is_shown_whole_at_the_end()
    {
        using var stream = new ShownText();

        var reply = await AskAsync(
            request => new ModelBehaviour.Writes(
                $"{{\"parts\":[{Plans.Told(request.IdOf(First), First).ToJsonString()}],\"act\":\"answer\",\"question\":\"x\"}}"),
            stream);

        Assert.Empty(stream.Texts);
        Assert.Contains("drie maanden", reply.Text, StringComparison.Ordinal);
    }

    private static string Written(ChatRequest request, params string[] sentences) =>
        Plans.Answer(Question, [.. sentences.Select(sentence =>
            Plans.Told(request.IdOf(sentence == Second ? Second : "in principe maximaal drie maanden"), sentence))]);

    private static void AssertGrows(IReadOnlyList<string> texts) =>
        Assert.All(texts.Zip(texts.Skip(1)), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));

    private static async Task<ModelReply> AskAsync(Func<ChatRequest, ModelBehaviour> script, ShownText stream)
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = script;
        await using var host = new GeneratingBot(server.Endpoint);
        var turn = await host.Services.GetRequiredService<Assistant>().AnswerAsync(
            new IncomingMessage(Question, null, IsFromButton: false),
            Conversation.Empty("gesprek"),
            stream,
            TestContext.Current.CancellationToken);
        return new ModelReply(JsonNode.Parse(ActivityJson.Write(ReplyActivity.To("test", turn.Reply)))!);
    }
}

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>Servers and models differ in what they take and in how they dress an answer; none of that loses it.</summary>
public sealed class ServerQuirkTests(SharedModel model) : IClassFixture<SharedModel>
{
    private const string Question = "Hoe lang mag een statushouder logeren?";
    private const string Sentence = "Een logeerperiode duurt maximaal drie maanden.";

    [Theory]
    [InlineData("temperature",
        "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.", 400)]
    [InlineData("max_completion_tokens", "Unrecognized request argument supplied: max_completion_tokens", 400)]
    [InlineData("max_completion_tokens", "extra_forbidden: body.max_completion_tokens Extra inputs are not permitted", 422)]
    public async Task An_option_that_a_server_refuses_is_left_out_from_then_on(string option, string message, int status)
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = request => request.Has(option)
            ? new ModelBehaviour.Refuses(status, Message: message) : new ModelBehaviour.Writes(Written(request));
        await using var bot = new GeneratingBot(server.Endpoint, ("Model:KeptPlans", "0"));

        var replies = new[] { await bot.AskAsync(Question), await bot.AskAsync(Question) };

        Assert.All(replies, reply => Assert.Equal("model", reply.Composer));
        Assert.Equal(3, server.Requests.Count);
        Assert.True(option != "max_completion_tokens" || server.Requests.Last().Has("max_tokens"));
    }

    [Fact]
    public async Task A_server_without_structured_output_is_asked_for_plain_json_and_then_for_nothing()
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = request => request.Has("response_format")
            ? new ModelBehaviour.Refuses(400, Message: "response_format is not supported") : new ModelBehaviour.Writes(Written(request));
        await using var bot = new GeneratingBot(server.Endpoint);

        var reply = await bot.AskAsync(Question);

        Assert.Equal(("model", 3), (reply.Composer, server.Requests.Count));
        Assert.Contains("json_schema", server.Requests.First().Body, StringComparison.Ordinal);
        Assert.Contains("json_object", server.Requests.Skip(1).First().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_refuses_everything_is_left_alone_after_a_few_tries()
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = _ => new ModelBehaviour.Refuses(
            400, Message: "temperature, max_tokens, max_completion_tokens and response_format are not supported");
        await using var bot = new GeneratingBot(server.Endpoint);

        var reply = await bot.AskAsync(Question);

        Assert.Contains("drie maanden", reply.Text, StringComparison.Ordinal);
        Assert.InRange(server.Requests.Count, 2, 6);
    }

    [Theory]
    [InlineData("<think>De vraag gaat over {\"act\": logeren}.</think>\n\n{0}")]
    [InlineData("De gebruiker vraagt naar de duur.\n</think>{0}")]
    [InlineData("Hier is het plan:\n\n```json\n{0}\n```\nIk hoop dat dit helpt!")]
    [InlineData("```\n{0}\n```")]
    [InlineData("\ufeff  {0}  ")]
    public async Task What_stands_around_a_plan_is_passed_over(string around)
    {
        var reply = await AskAsync(
            request => new ModelBehaviour.Writes(around.Replace("{0}", Written(request), StringComparison.Ordinal)));

        Assert.Equal("model", reply.Composer);
    }

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("【{0}†bron】")]
    [InlineData("({0})")]
    [InlineData("Zin {0}.")]
    [InlineData("[[{0}]]")]
    [InlineData("`{0}`")]
    public async Task An_id_counts_in_whatever_brackets(string form)
    {
        var reply = await AskAsync(request => new ModelBehaviour.Writes(
            Plans.Answer(Question, Plans.Told(form.Replace("{0}", Id(request), StringComparison.Ordinal), Sentence))));

        Assert.Equal("model", reply.Composer);
    }

    [Theory]
    [InlineData("Een logeerperiode duurt maximaal drie maanden [{0}].")]
    [InlineData("Een logeerperiode duurt maximaal drie maanden ({0}).")]
    [InlineData("Een logeerperiode duurt maximaal drie maanden【1†bron】.")]
    [InlineData("Een logeerperiode duurt **maximaal drie maanden** [1].")]
    [InlineData("Een logeerperiode\u00a0duurt maximaal drie\u202fmaanden.")]
    public async Task Marks_and_unusual_spaces_are_taken_off_a_sentence(string written)
    {
        var reply = await AskAsync(request => new ModelBehaviour.Writes(
            Plans.Answer(Question, Plans.Told(Id(request), written.Replace("{0}", Id(request), StringComparison.Ordinal)))));

        Assert.Equal("model", reply.Composer);
        Assert.Contains(Sentence, ReadBy.Reader(reply.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'act': 'answer', 'question': 'x', 'parts': [{'sentences': ['{0}'], "
        + "'text': 'Een logeerperiode duurt maximaal drie maanden.', 'yes_no': False}]}")]
    [InlineData("{act: \"answer\", parts: [{sentences: [\"{0}\"], text: \"Een logeerperiode duurt maximaal drie maanden.\"},]}")]
    [InlineData("{“act”: “answer”, “parts”: [{“sentences”: [“{0}”], “text”: “Een logeerperiode duurt maximaal drie maanden.”}]}")]
    [InlineData("[{\"sentences\": \"{0}\", \"text\": \"Een logeerperiode duurt maximaal drie maanden.\"}]")]
    [InlineData("{\"Act\": \"Answer\", \"Parts\": [{\"Sentences\": [\"{0}\"], "
        + "\"Text\": \"Een logeerperiode duurt\nmaximaal drie maanden.\"}]}")]
    public async Task Json_that_is_nearly_right_is_read(string form)
    {
        var reply = await AskAsync(
            request => new ModelBehaviour.Writes(form.Replace("{0}", Id(request), StringComparison.Ordinal)));

        Assert.Equal("model", reply.Composer);
    }

    [Theory]
    [InlineData("00:00:00", "overview")]
    [InlineData("00:00:20", "model")]
    public async Task A_model_that_reasons_has_a_time_of_its_own_before_it_begins(string thinkingTime, string author)
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = request => new ModelBehaviour.Thinks(TimeSpan.FromSeconds(2), Written(request));
        await using var bot = new GeneratingBot(server.Endpoint,
            ("Model:FirstTokenTime", "00:00:00.5"), ("Model:ThinkingTime", thinkingTime));

        var reply = await bot.AskAsync(Question);

        Assert.Equal(author == "model", reply.Composer == "model");
        Assert.Contains("drie maanden", reply.Text, StringComparison.Ordinal);
    }

    private static string Id(ChatRequest request) => request.IdOf("in principe maximaal drie maanden");

    private static string Written(ChatRequest request) => Plans.Answer(Question, Plans.Told(Id(request), Sentence));

    private Task<ModelReply> AskAsync(Func<ChatRequest, ModelBehaviour> script) => model.AskAsync(Question, script);
}

using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Assistent.Bot.Tests.Conversations;
using Assistent.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Bot.Tests;

/// <summary>Whole turns without a channel or a store: what is replied to a message, and what is remembered of it.</summary>
public sealed class AssistantTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));
    private readonly OpenStore _store = OpenStore.NotPrepared("unused");
    private Conversation _conversation = Conversation.Empty("gesprek-1");

    [Fact]
    public void How_a_message_was_understood_is_one_sentence() =>
        Assert.Equal("Ik lees uw vraag als: Hij zegt dat het barakken zijn; Klopt dat (flexwoningen).",
            Wording.UnderstoodAs("Hij zegt dat het barakken zijn. Klopt dat (flexwoningen)"));

    [Fact]
    public async Task A_question_is_answered_with_its_source_and_remembered()
    {
        var reply = await SayAsync("Hoe lang duurt de logeerregeling?");

        Assert.Equal("grounded", reply.Outcome);
        Assert.StartsWith("Een logeerperiode duurt in principe maximaal drie maanden. [1]", reply.Text, StringComparison.Ordinal);
        Assert.Equal("Een logeerperiode duurt in principe maximaal drie maanden.", reply.Citations[0].Quote);
        Assert.Equal("Hoe lang duurt de logeerregeling?", Assert.Single(_conversation.Turns).Text);
    }

    [Fact]
    public async Task A_message_that_is_not_read_to_its_end_is_answered_and_told_so()
    {
        var reply = await SayAsync(Assistent.Bot.Questions.CleanText.Kept($"Hoe lang duurt de logeerregeling? {new string('x', 30_000)}"));

        Assert.EndsWith(Wording.Cut, reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀")]
    [InlineData("???")]
    [InlineData("<b></b>")]
    public async Task What_holds_no_word_is_asked_back(string? message)
    {
        Assert.Equal("clarify", (await SayAsync(message)).Outcome);
        Assert.Empty(_conversation.Turns);
    }

    [Theory]
    [InlineData("hoi", "smallTalk")]
    [InlineData("stomme bot", "declined")]
    [InlineData("Hoe vraag ik een paspoort aan?", "outOfScope")]
    [InlineData("kan dat korter?", "clarify")]
    public async Task What_asks_for_no_answer_leaves_the_conversation_as_it_was(string message, string outcome)
    {
        Assert.Equal(outcome, (await SayAsync(message)).Outcome);
        Assert.Empty(_conversation.Turns);
    }

    [Fact]
    public async Task A_question_that_is_asked_back_about_is_answered_when_the_rest_of_it_is_said()
    {
        Assert.Equal("clarify", (await SayAsync("hoe lang mag dat?")).Outcome);

        var reply = await SayAsync("logeerregeling");

        Assert.Contains("maximaal drie maanden", reply.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ik lees uw vraag als: hoe lang mag dat", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wat is optoppen?", "Waar lees ik meer over optoppen?")]
    [InlineData("Wat is de logeerregeling?", "Hoe lang duurt de logeerregeling?")]
    [InlineData("Hoe lang duurt de logeerregeling?", "waar kan ik parkeren bij het stadhuis")]
    public async Task Nothing_is_suggested_that_was_asked_or_told_earlier_in_the_conversation(params string[] messages)
    {
        var told = "";
        IReadOnlyList<string> suggested = [];
        foreach (var message in messages)
        {
            var reply = await SayAsync(message);
            told += string.Concat(reply.Citations.Select(citation => citation.Quote));
            suggested = reply.Suggestions;
        }

        Assert.DoesNotContain(suggested, messages.Contains);
        foreach (var question in suggested)
        {
            var next = RepositoryKnowledgeBase.Knowledge.Answer(RepositoryKnowledgeBase.Answering(question));
            Assert.Contains(((Answer.Grounded)next).Citations, citation => !told.Contains(citation.Quote, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_word_without_end_is_not_said_back()
    {
        var reply = await SayAsync($"Wat kost {new string('w', 2000)} bij optoppen?");

        Assert.DoesNotContain(new string('w', 200), reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_leans_on_the_one_before_says_how_it_was_understood()
    {
        await SayAsync("Wat is de logeerregeling?");

        var reply = await SayAsync("hoe lang duurt die?");

        Assert.StartsWith("Ik lees uw vraag als: hoe lang duurt die (de logeerregeling).\n\n", reply.Text, StringComparison.Ordinal);
        Assert.Contains("maximaal drie maanden", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hoe lang duurt de logeerregeling?")]
    [InlineData("Welke regelingen zijn er?")]
    public async Task A_question_that_says_it_all_is_not_said_again(string message) =>
        Assert.DoesNotContain("Ik lees uw vraag als", (await SayAsync(message)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_a_button_asks_is_said_before_its_answer()
    {
        var turn = await Assistant().AnswerAsync(
            new IncomingMessage("Hoe lang duurt de logeerregeling?", "knop-1", IsFromButton: true),
            _conversation,
            Unstreamed.Stream,
            TestContext.Current.CancellationToken);

        Assert.StartsWith("Ik lees uw vraag als: Hoe lang duurt de logeerregeling.", turn.Reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kan dat korter?", "drie maanden")]
    [InlineData("en nu voor de beller graag", "drie maanden")]
    [InlineData("maak er een mailtje van", "Geachte heer, mevrouw,")]
    [InlineData("zeg dat nog eens", "Een logeerperiode duurt in principe maximaal drie maanden. [1]")]
    public async Task Another_form_is_of_the_last_answer_and_no_turn_of_its_own(string message, string says)
    {
        await SayAsync("Hoe lang duurt de logeerregeling?");
        await SayAsync("bedankt");

        var reply = await SayAsync(message);

        Assert.Contains(says, reply.Text, StringComparison.Ordinal);
        Assert.Single(_conversation.Turns);
    }

    [Theory]
    [InlineData("wis dit gesprek")]
    [InlineData("vergeet alles wat ik zei")]
    [InlineData("wis mijn gegevens")]
    [InlineData("verwijder alles wat je van mij hebt opgeslagen")]
    [InlineData("Ik beroep mij op het recht op vergetelheid")]
    [InlineData("kunt u alles weghalen wat u van mij bewaart")]
    public async Task A_wish_to_be_forgotten_empties_the_conversation(string message)
    {
        await SayAsync("Hoe lang duurt de logeerregeling?");

        var turn = await TurnAsync(message);

        Assert.True(turn.IsForgotten);
        Assert.Equal(Wording.Forgotten, turn.Reply.Text);
        Assert.Empty(turn.Change(_conversation).Turns);
    }

    [Theory]
    [InlineData("geef mijn gegevens")]
    [InlineData("Welke gegevens heb je van mij?")]
    [InlineData("stuur mij mijn gegevens")]
    [InlineData("ik wil mijn gegevens inzien")]
    [InlineData("exporteer mijn gegevens")]
    [InlineData("Mag ik zien wat je van mij hebt opgeslagen?")]
    [InlineData("Kan ik een kopie van mijn gegevens krijgen?")]
    [InlineData("laat zien wat je over me weet")]
    [InlineData("exporteer mijn gesprek")]
    [InlineData("Ik doe een beroep op mijn recht op inzage")]
    [InlineData("mag ik eerst zien wat er van mij staat voor je het wist")]
    [InlineData("ik zou graag mijn eigen vragen terug willen zien als bestand")]
    public async Task Who_asks_for_what_is_kept_of_them_is_not_taken_for_one_who_wants_it_erased(string message)
    {
        await SayAsync("Hoe lang duurt de logeerregeling?");

        var turn = await TurnAsync(message);

        Assert.True(turn.AsksForData);
        Assert.False(turn.IsForgotten);
        Assert.Single(turn.Change(_conversation).Turns);
    }

    [Theory]
    [InlineData("wis mijn gegevens")]
    [InlineData("laat mijn gegevens verwijderen")]
    [InlineData("Wat bewaar je van mij?")]
    [InlineData("hoe lang bewaar je mijn gegevens")]
    [InlineData("leest mijn leidinggevende mee")]
    [InlineData("Mag een verhuurder om mijn gegevens vragen?")]
    [InlineData("Welke gegevens mag de gemeente delen met een corporatie?")]
    [InlineData("Geef mij gegevens over de logeerregeling")]
    [InlineData("Welke regelingen zijn er van het ministerie?")]
    [InlineData("Stuur mij meer over hospitaverhuur")]
    public async Task Who_asks_something_else_does_not_get_them(string message) => Assert.False((await TurnAsync(message)).AsksForData);

    [Fact]
    public async Task An_answer_whose_time_is_over_is_given_up_and_says_so()
    {
        var turn = await Assistant(TimeSpan.Zero).AnswerAsync(Message("Hoe lang duurt de logeerregeling?"), _conversation,
            Unstreamed.Stream, TestContext.Current.CancellationToken);

        Assert.Equal(("fault", Wording.OutOfTime), (turn.Reply.Outcome, turn.Reply.Text));
        Assert.Empty(turn.Change(_conversation).Turns);
    }

    [Fact]
    public async Task Nothing_is_worked_out_for_a_caller_who_has_left()
    {
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Assistant().AnswerAsync(Message("Hoe lang duurt de logeerregeling?"),
            _conversation, Unstreamed.Stream, caller.Token));
    }

    [Fact]
    public async Task Two_questions_get_one_reply_with_the_half_that_is_told()
    {
        var reply = await SayAsync("Hoe groot is een microwoning en wat kost die?");

        Assert.Contains("20 tot 50 m²", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Het overzicht geeft geen antwoord op “wat kost die?”.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_later_leads_with_source_and_date()
    {
        var reply = await SayAsync("Hoeveel geld is er voor de flexpoolregeling?");

        Assert.Matches(
            @"^Let op: In 2023 kwam er 10 miljoen euro extra bij[^\n]* Bron: \[volkshuisvestingnederland\.nl, 7 juli 2023\]"
                + @"\(https://www\.volkshuisvestingnederland\.nl/actueel/[^)]+\) \[1\]\n",
            reply.Text);
    }

    [Fact]
    public async Task Suggestions_lead_from_every_instrument_to_answers_until_nothing_new_is_left()
    {
        var asked = new HashSet<string>();
        var open = new Queue<string>(
            RepositoryKnowledgeBase.Knowledge.Library.Instruments.Select(article => $"Wat is {article.ShortName}?"));
        while (open.TryDequeue(out var question))
        {
            if (!asked.Add(question))
                continue;
            _conversation = Conversation.Empty("gesprek-1");
            var reply = await SayAsync(question);

            Assert.Equal("grounded", reply.Outcome);
            Assert.DoesNotContain(question, reply.Suggestions);
            foreach (var next in reply.Suggestions)
                open.Enqueue(next);
        }

        Assert.True(asked.Count > RepositoryKnowledgeBase.Knowledge.Library.Instruments.Count, "Nothing was suggested.");
    }

    [Fact]
    public void Who_comes_in_is_greeted_once()
    {
        var turn = Assistant().Greet(_conversation)!;

        Assert.Equal(RepositoryKnowledgeBase.Wording.Welcome, turn.Reply.Text);
        Assert.Null(Assistant().Greet(turn.Change(_conversation)));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private async Task<Reply> SayAsync(string? message)
    {
        var turn = await TurnAsync(message);
        _conversation = turn.Change(_conversation);
        return turn.Reply;
    }

    private Task<AssistantTurn> TurnAsync(string? message) =>
        Assistant().AnswerAsync(Message(message), _conversation, Unstreamed.Stream, TestContext.Current.CancellationToken);

    private static IncomingMessage Message(string? text) => new(text, "bericht-1", IsFromButton: false);

    private Assistant Assistant() => Assistant(TimeSpan.FromMinutes(5));

    private Assistant Assistant(TimeSpan limit) =>
        new(RepositoryKnowledgeBase.Knowledge, RepositoryKnowledgeBase.Replies, RepositoryKnowledgeBase.Answers, _store.Asked,
        new TurnLimit(limit, WaitsForModel: false), new Telemetry(new SomeMeters()), _time, NullLogger<Assistant>.Instance);
}

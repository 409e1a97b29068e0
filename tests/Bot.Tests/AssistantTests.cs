using Assistent.Bot.Questions;
using Assistent.Bot.Replies;
using Assistent.Knowledge;

namespace Assistent.Bot.Tests;

/// <summary>Whole turns without a channel or a store: what is replied to a message, and what is remembered of it.</summary>
public sealed class AssistantTests : IAsyncDisposable
{
    private readonly TalkingAssistant _talk = new();

    [Fact]
    public void How_a_message_was_understood_is_one_sentence() =>
        Assert.Equal("Ik lees uw vraag als: Hij zegt dat het barakken zijn; Klopt dat (flexwoningen).",
            Wording.UnderstoodAs("Hij zegt dat het barakken zijn. Klopt dat (flexwoningen)"));

    [Fact]
    public async Task A_question_is_answered_with_its_source_and_remembered()
    {
        var reply = await _talk.SayAsync("Hoe lang duurt de logeerregeling?");

        Assert.Equal("grounded", reply.Outcome);
        Assert.StartsWith("Een logeerperiode duurt in principe maximaal drie maanden. [1]", reply.Text, StringComparison.Ordinal);
        Assert.Equal("Een logeerperiode duurt in principe maximaal drie maanden.", reply.Citations[0].Quote);
        Assert.Equal("Hoe lang duurt de logeerregeling?", Assert.Single(_talk.Conversation.Turns).Text);
    }

    [Fact]
    public async Task A_message_that_is_not_read_to_its_end_is_answered_and_told_so()
    {
        var endless = $"Hoe lang duurt de logeerregeling? {new string('x', 30_000)}";
        var reply = await _talk.SayAsync(CleanText.Kept(endless));

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
        Assert.Equal("clarify", (await _talk.SayAsync(message)).Outcome);
        Assert.Empty(_talk.Conversation.Turns);
    }

    [Theory]
    [InlineData("hoi", "smallTalk")]
    [InlineData("stomme bot", "declined")]
    [InlineData("Hoe vraag ik een paspoort aan?", "outOfScope")]
    [InlineData("kan dat korter?", "clarify")]
    public async Task What_asks_for_no_answer_leaves_the_conversation_as_it_was(string message, string outcome)
    {
        Assert.Equal(outcome, (await _talk.SayAsync(message)).Outcome);
        Assert.Empty(_talk.Conversation.Turns);
    }

    [Fact]
    public async Task A_question_that_is_asked_back_about_is_answered_when_the_rest_of_it_is_said()
    {
        Assert.Equal("clarify", (await _talk.SayAsync("hoe lang mag dat?")).Outcome);

        var reply = await _talk.SayAsync("logeerregeling");

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
            var reply = await _talk.SayAsync(message);
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
        var reply = await _talk.SayAsync($"Wat kost {new string('w', 2000)} bij optoppen?");

        Assert.DoesNotContain(new string('w', 200), reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_leans_on_the_one_before_says_how_it_was_understood()
    {
        await _talk.SayAsync("Wat is de logeerregeling?");

        var reply = await _talk.SayAsync("hoe lang duurt die?");

        Assert.StartsWith("Ik lees uw vraag als: hoe lang duurt die (de logeerregeling).\n\n", reply.Text, StringComparison.Ordinal);
        Assert.Contains("maximaal drie maanden", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hoe lang duurt de logeerregeling?")]
    [InlineData("Welke regelingen zijn er?")]
    public async Task A_question_that_says_it_all_is_not_said_again(string message) =>
        Assert.DoesNotContain("Ik lees uw vraag als", (await _talk.SayAsync(message)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_a_button_asks_is_said_before_its_answer()
    {
        var turn = await _talk.Assistant().AnswerAsync(
            new IncomingMessage("Hoe lang duurt de logeerregeling?", "knop-1", IsFromButton: true),
            _talk.Conversation,
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
        await _talk.SayAsync("Hoe lang duurt de logeerregeling?");
        await _talk.SayAsync("bedankt");

        var reply = await _talk.SayAsync(message);

        Assert.Contains(says, reply.Text, StringComparison.Ordinal);
        Assert.Single(_talk.Conversation.Turns);
    }

    [Fact]
    public async Task An_answer_whose_time_is_over_is_given_up_and_says_so()
    {
        var turn = await _talk.Assistant(TimeSpan.Zero).AnswerAsync(TalkingAssistant.Message("Hoe lang duurt de logeerregeling?"),
            _talk.Conversation, Unstreamed.Stream, TestContext.Current.CancellationToken);

        Assert.Equal(("fault", Wording.OutOfTime), (turn.Reply.Outcome, turn.Reply.Text));
        Assert.Empty(turn.Change(_talk.Conversation).Turns);
    }

    [Fact]
    public async Task Nothing_is_worked_out_for_a_caller_who_has_left()
    {
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _talk.Assistant().AnswerAsync(
            TalkingAssistant.Message("Hoe lang duurt de logeerregeling?"), _talk.Conversation, Unstreamed.Stream, caller.Token));
    }

    [Fact]
    public async Task Two_questions_get_one_reply_with_the_half_that_is_told()
    {
        var reply = await _talk.SayAsync("Hoe groot is een microwoning en wat kost die?");

        Assert.Contains("20 tot 50 m²", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Het overzicht geeft geen antwoord op “wat kost die?”.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_later_leads_with_source_and_date()
    {
        var reply = await _talk.SayAsync("Hoeveel geld is er voor de flexpoolregeling?");

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
            _talk.BeginAnew();
            var reply = await _talk.SayAsync(question);

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
        var turn = _talk.Assistant().Greet(_talk.Conversation)!;

        Assert.Equal(RepositoryKnowledgeBase.Wording.Welcome, turn.Reply.Text);
        Assert.Null(_talk.Assistant().Greet(turn.Change(_talk.Conversation)));
    }

    public ValueTask DisposeAsync() => _talk.DisposeAsync();
}

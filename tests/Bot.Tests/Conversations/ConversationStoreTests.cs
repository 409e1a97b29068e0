using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Assistent.Knowledge.Reading;
using Microsoft.Data.Sqlite;

namespace Assistent.Bot.Tests.Conversations;

public sealed class ConversationStoreTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_turn_is_found_again_by_the_next_process_on_the_same_file()
    {
        var said = new Turn
        {
            Text = "Hoe groot is een kamer voor 2 personen?",
            ActivityId = "bericht-1",
            Plan = new AnswerPlan.Answering(
                [
                    new PlanPart.Ruled(Slug.Parse("hospitaverhuur"), "2 personen", ["hospitaverhuur.3"], IsYesNo: false),
                    new PlanPart.Listed(new ListCriterion.With("ouderen", "regeling")),
                    new PlanPart.NotTold(Slug.Parse("hospitaverhuur"), "wat kost dat"),
                ],
                "Hoe groot is een kamer voor 2 personen?",
                IsObvious: false),
        };
        await using (var first = await OpenStore.OnFileAsync(_folder))
            await first.RunAsync(SomeTurn.Message(), _ => SomeTurn.Remembering(said));

        await using var second = await OpenStore.OnFileAsync(_folder);
        var found = await second.ReadAsync();

        var turn = Assert.Single(found.Turns);
        Assert.NotNull(turn.At);
        Assert.Equivalent(said with { At = turn.At }, turn, strict: true);
    }

    [Fact]
    public async Task The_same_activity_is_answered_alike_and_changes_nothing()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        var first = await store.RunAsync(SomeTurn.Message("bericht-1"), SomeTurn.Saying("een"));
        await store.RunAsync(SomeTurn.Message("bericht-2"), SomeTurn.Saying("twee"));

        var again = await store.RunAsync(SomeTurn.Message("bericht-1"), _ => throw new InvalidOperationException("The turn runs twice."));

        Assert.Equivalent(first with { IsRepeat = true }, again, strict: true);
        Assert.Equal(["een", "twee"], (await store.ReadAsync()).Turns.Select(turn => turn.Text));
    }

    [Fact]
    public async Task The_same_activity_id_in_another_conversation_is_another_activity()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        await store.RunAsync(SomeTurn.Message("bericht-1"), SomeTurn.Saying("een"));

        var other = await store.RunAsync(SomeTurn.Message("bericht-1", conversation: "gesprek-2"), SomeTurn.Saying("twee"));

        Assert.False(other.IsRepeat);
        Assert.Equal("twee", Assert.Single((await store.ReadAsync("gesprek-2")).Turns).Text);
        Assert.Equal("een", Assert.Single((await store.ReadAsync()).Turns).Text);
    }

    [Fact]
    public async Task A_turn_waits_for_the_one_that_is_under_way_in_its_conversation()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        Task<RanTurn>? second = null;

        await store.RunAsync(SomeTurn.Message("bericht-1"), before =>
        {
            second = store.RunAsync(SomeTurn.Message("bericht-2"), SomeTurn.Saying("twee"));
            return SomeTurn.Saying("een")(before);
        });

        Assert.Equal("twee na 1", Assert.Single((await second!).Replies));
        Assert.Equal(["een", "twee"], (await store.ReadAsync()).Turns.Select(turn => turn.Text));
    }

    [Fact]
    public async Task A_turn_that_another_instance_overtakes_is_made_once_and_comes_after_what_that_left()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        await using var other = await OpenStore.OnFileAsync(_folder);
        var runs = 0;

        var overtaken = await store.RunAsync(SomeTurn.Message("bericht-1"), before =>
        {
            runs++;
            Finish(other.RunAsync(SomeTurn.Message("bericht-2"), SomeTurn.Saying("twee")));
            return SomeTurn.Saying("een")(before);
        });

        Assert.Equal(1, runs);
        Assert.Equal("een na 0", Assert.Single(overtaken.Replies));
        Assert.Equal(["twee", "een"], (await store.ReadAsync()).Turns.Select(turn => turn.Text));
    }

    [Fact]
    public async Task An_activity_that_another_instance_answers_meanwhile_gets_that_answer()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        await using var other = await OpenStore.OnFileAsync(_folder);

        var overtaken = await store.RunAsync(SomeTurn.Message("bericht-1"), before =>
        {
            Finish(other.RunAsync(SomeTurn.Message("bericht-1"), SomeTurn.Saying("ander")));
            return SomeTurn.Saying("eigen")(before);
        });

        Assert.True(overtaken.IsRepeat);
        Assert.Equal("ander na 0", Assert.Single(overtaken.Replies));
        Assert.Equal("ander", Assert.Single((await store.ReadAsync()).Turns).Text);
    }

    [Fact]
    public async Task Turns_of_one_conversation_from_all_sides_all_survive()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        await using var other = await OpenStore.OnFileAsync(_folder);
        var texts = Enumerable.Range(1, 20).Select(i => $"vraag {i}").ToList();

        var turns = await Task.WhenAll(texts.Select(
            (text, i) => Task.Run(() => (i % 2 == 0 ? store : other).RunAsync(SomeTurn.Message(text), SomeTurn.Saying(text)))));

        Assert.All(turns, turn => Assert.True(turn is { IsRemembered: true, IsRepeat: false }));
        Assert.Equal(texts.Order(), (await store.ReadAsync()).Turns.Select(turn => turn.Text).Order());
    }

    [Fact]
    public async Task What_a_user_wants_forgotten_is_gone_with_the_replies_that_were_given()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        await store.RunAsync(SomeTurn.Message("bericht-1"), SomeTurn.Saying("geheim"));
        await store.RunAsync(SomeTurn.Message("bericht-1", conversation: "gesprek-2"), SomeTurn.Saying("ander"));

        var forgotten = await store.RunAsync(SomeTurn.Message("bericht-2"), SomeTurn.Forgetting);

        Assert.True(forgotten.IsRemembered);
        Assert.Empty((await store.ReadAsync()).Turns);
        Assert.False((await store.RunAsync(SomeTurn.Message("bericht-1"), SomeTurn.Saying("nieuw"))).IsRepeat);
        Assert.Single((await store.ReadAsync("gesprek-2")).Turns);
    }

    [Fact]
    public async Task A_server_that_was_never_reached_leaves_the_question_answered_without_memory()
    {
        await using var store = OpenStore.OnServer(ClosedPort.ConnectionString);
        await store.Schema.PrepareAsync(TestContext.Current.CancellationToken);

        var turn = await store.RunAsync(SomeTurn.Message(), SomeTurn.Saying("een"));

        Assert.Equal($"een na 0\n\n{Wording.NotRemembered}", Assert.Single(turn.Replies));
        Assert.False(turn.IsRemembered);
        Assert.False(store.Schema.IsReady);
    }

    [Fact]
    public async Task A_store_that_another_program_holds_leaves_the_question_answered_without_memory()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        using var holder = _folder.Connect();
        using var held = holder.BeginTransaction(deferred: false);

        var turn = await store.RunAsync(SomeTurn.Message(), SomeTurn.Saying("een"));

        Assert.Equal($"een na 0\n\n{Wording.NotRemembered}", Assert.Single(turn.Replies));
        Assert.False(turn.IsRemembered);
    }

    [Fact]
    public async Task A_turn_that_takes_long_makes_the_next_one_wait_and_not_fail()
    {
        var second = await SecondOfTwoAsync(TimeSpan.FromSeconds(29));

        Assert.Equal("twee na 1", Assert.Single(second.Replies));
        Assert.True(second.IsRemembered);
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_ends_the_wait_of_the_next_one() =>
        await Assert.ThrowsAsync<ConversationBusyException>(() => SecondOfTwoAsync(TimeSpan.FromSeconds(31)));

    [Fact]
    public async Task A_turn_that_fails_by_a_timeout_of_its_own_is_no_fault_of_the_store()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);
        var runs = 0;

        await Assert.ThrowsAsync<TimeoutException>(() => store.RunAsync(SomeTurn.Message(), _ =>
        {
            runs++;
            throw new TimeoutException();
        }));

        Assert.Equal(1, runs);
        Assert.Empty((await store.ReadAsync()).Turns);
    }

    [Fact]
    public async Task A_turn_that_fails_is_not_answered_without_memory()
    {
        await using var store = await OpenStore.OnFileAsync(_folder);

        await Assert.ThrowsAsync<FormatException>(() => store.RunAsync(SomeTurn.Message(), _ => throw new FormatException()));

        Assert.Empty((await store.ReadAsync()).Turns);
    }

    // The second of two turns in one conversation, of which the first takes so long on the clock; the store is free meanwhile.
    private async Task<RanTurn> SecondOfTwoAsync(TimeSpan first)
    {
        using var time = new WaitedTime();
        await using var store = await OpenStore.OnFileAsync(_folder, time);
        Task<RanTurn>? second = null;
        await store.RunAsync(SomeTurn.Message("bericht-1"), before =>
        {
            second = Task.Run(() => store.RunAsync(SomeTurn.Message("bericht-2"), SomeTurn.Saying("twee")));
            time.UntilWaitedForAsync().GetAwaiter().GetResult();
            time.Advance(first);
            using var another = _folder.Connect();
            another.BeginTransaction(deferred: false).Dispose();
            return SomeTurn.Saying("een")(before);
        });
        return await second!;
    }

    // A turn is a plain function, so that what happens during it is waited for where it stands.
    private static RanTurn Finish(Task<RanTurn> turn) => turn.GetAwaiter().GetResult();
}

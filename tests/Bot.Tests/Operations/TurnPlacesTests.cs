using Assistent.Bot.Operations;
using Assistent.Knowledge;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Bot.Tests.Operations;

/// <summary>Who is taken and who is told to come back, by how many wait and how long turns take.</summary>
public sealed class TurnPlacesTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly TurnSettings _settings = new() { AtOnce = 2, Waiting = 5, Patience = TimeSpan.FromSeconds(1) };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_would_wait_too_long_at_the_pace_of_the_last_turns_is_told_at_once()
    {
        var places = Open();
        await RunTurnsAsync(places, 100, TimeSpan.FromSeconds(2));
        using var first = await places.TakeAsync(Cancelled);
        using var second = await places.TakeAsync(Cancelled);

        var third = places.TakeAsync(Cancelled);

        Assert.True(third.IsCompletedSuccessfully);
        Assert.Null(await third);
        Assert.Null(places.Announce());
    }

    [Fact]
    public async Task A_free_place_is_given_however_slow_the_turns_were()
    {
        var places = Open();
        await RunTurnsAsync(places, 100, TimeSpan.FromSeconds(30));

        using var place = await places.TakeAsync(Cancelled);

        Assert.NotNull(place);
    }

    [Fact]
    public async Task When_turns_are_quick_again_others_wait_again()
    {
        var places = Open();
        await RunTurnsAsync(places, 100, TimeSpan.FromSeconds(2));
        await RunTurnsAsync(places, 100, TimeSpan.FromMilliseconds(10));
        using var first = await places.TakeAsync(Cancelled);
        var second = await places.TakeAsync(Cancelled);

        var third = places.TakeAsync(Cancelled);
        second!.Dispose();

        using var place = await third;
        Assert.NotNull(place);
    }

    [Fact]
    public async Task More_than_may_wait_do_not_however_quick_the_turns_are()
    {
        var places = Open();
        using var first = await places.TakeAsync(Cancelled);
        using var second = await places.TakeAsync(Cancelled);
        var waiting = Enumerable.Range(0, 6).Select(_ => places.Announce()).ToList();

        Assert.DoesNotContain(null, waiting);
        Assert.Null(places.Announce());
        waiting.ForEach(each => each!.Dispose());
        Assert.NotNull(places.Announce());
    }

    [Fact]
    public async Task What_a_model_answers_is_taken_in_hand_though_it_takes_seconds()
    {
        var places = Open(ModelState.Working);
        await RunTurnsAsync(places, 100, TimeSpan.FromSeconds(20));
        using var first = await places.TakeAsync(Cancelled);
        using var second = await places.TakeAsync(Cancelled);

        using var announced = places.Announce();

        Assert.NotNull(announced);
    }

    [Fact]
    public async Task A_turn_that_ends_after_the_program_closed_gives_its_place_back()
    {
        var services = new ServiceCollection().AddSingleton(_ => Open()).BuildServiceProvider();
        var places = services.GetRequiredService<TurnPlaces>();
        var first = await places.TakeAsync(Cancelled);
        using var second = await places.TakeAsync(Cancelled);

        await services.DisposeAsync();
        first!.Dispose();

        using var third = await places.TakeAsync(Cancelled);
        Assert.NotNull(third);
    }

    private TurnPlaces Open(ModelState model = ModelState.Absent) => new(_settings, model, new Telemetry(new SomeMeters()), _time);

    private async Task RunTurnsAsync(TurnPlaces places, int count, TimeSpan each)
    {
        for (var i = 0; i < count; i++)
        {
            using var place = await places.TakeAsync(Cancelled);
            _time.Advance(each);
        }
    }
}

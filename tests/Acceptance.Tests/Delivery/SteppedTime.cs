using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>A clock that a test moves on, and that tells when the program has come to wait for so long.</summary>
internal sealed class SteppedTime() : FakeTimeProvider(new DateTimeOffset(2023, 9, 14, 12, 0, 0, TimeSpan.Zero))
{
    private static readonly TimeSpan UpkeepEvery = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<TimeSpan, int> _waits = new();
    private TaskCompletionSource _waited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.AddOrUpdate(dueTime, 1, (_, count) => count + 1);
        Interlocked.Exchange(ref _waited, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        return timer;
    }

    /// <summary>Waits until the program has begun so many waits that a test recognises.</summary>
    public async Task UntilAsync(int count, Func<TimeSpan, bool> isMeant)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience.Time);
        while (true)
        {
            var waited = Volatile.Read(ref _waited);
            if (CountOf(isMeant) >= count)
                return;
            await waited.Task.WaitAsync(deadline.Token);
        }
    }

    public int CountOf(Func<TimeSpan, bool> isMeant) => _waits.Where(wait => isMeant(wait.Key)).Sum(wait => wait.Value);

    /// <summary>Lets so much time pass in rounds of the upkeep of deliveries, each seen through.</summary>
    public async Task PassAsync(TimeSpan duration)
    {
        await UntilAsync(1, wait => wait == UpkeepEvery);
        for (var passed = TimeSpan.Zero; passed < duration; passed += UpkeepEvery)
        {
            var rounds = CountOf(wait => wait == UpkeepEvery);
            Advance(UpkeepEvery);
            await UntilAsync(rounds + 1, wait => wait == UpkeepEvery);
        }
    }
}

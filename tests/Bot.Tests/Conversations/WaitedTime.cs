using Microsoft.Extensions.Time.Testing;

namespace Assistent.Bot.Tests.Conversations;

/// <summary>A clock that a test moves, and that tells when the code under test has come to wait for it.</summary>
internal sealed class WaitedTime() : FakeTimeProvider(new DateTimeOffset(2023, 9, 14, 12, 0, 0, TimeSpan.Zero)), IDisposable
{
    private readonly SemaphoreSlim _waits = new(0);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Release();
        return timer;
    }

    public Task UntilWaitedForAsync() => _waits.WaitAsync(TestContext.Current.CancellationToken);

    public void Dispose() => _waits.Dispose();
}

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>Waits for what must come about, within a deadline that is only there to end a test that fails.</summary>
internal static class Eventually
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(20);

    /// <summary>The result of the first attempt that does not throw.</summary>
    public static async Task<T> GetAsync<T>(Func<Task<T>> attempt, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience.Time);
        using var timer = new PeriodicTimer(LookAgainAfter);
        while (true)
        {
            try
            {
                return await attempt();
            }
            catch (Exception) when (!limit.IsCancellationRequested)
            {
                await timer.WaitForNextTickAsync(limit.Token);
            }
        }
    }
}

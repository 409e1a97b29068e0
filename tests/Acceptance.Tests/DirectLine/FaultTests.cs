namespace Assistent.Acceptance.Tests.DirectLine;

public sealed class FaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_turn_that_breaks_says_so_once_and_the_conversation_goes_on()
    {
        var time = new StoppedWatch();
        await using var bot = WebBot.Start(_folder, time);
        var user = await WebUser.StartedAsync(bot.Http, Cancelled);

        time.IsStopped = true;
        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);
        time.IsStopped = false;
        await user.SayAsync("Wat is de HAR?", "eigen-1", Cancelled);
        await user.SayAsync("Wat is de HAR?", "eigen-2", Cancelled);

        var said = (await user.ActivitiesAsync("1", Cancelled))["activities"]!.AsArray()
            .Select(activity => (string)activity!["text"]!).ToList();
        Assert.Equal(4, said.Count);
        Assert.StartsWith("Er ging iets mis", said[1], StringComparison.Ordinal);
        Assert.Contains("[1]", said[3], StringComparison.Ordinal);
    }

    /// <summary>Breaks a turn where it looks how long it takes, but not the place it has, which looks before and after it.</summary>
    private sealed class StoppedWatch : TimeProvider
    {
        private const int OfTheTurn = 2;

        private int _looks;

        public bool IsStopped
        {
            get;
            set => (field, _looks) = (value, 0);
        }

        public override long GetTimestamp() => IsStopped && Interlocked.Increment(ref _looks) == OfTheTurn
            ? throw new InvalidOperationException("The watch has stopped.")
            : base.GetTimestamp();
    }
}

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>
/// A user who posts each message, under the same id, until some instance acknowledges it, and who polls now here and now there.
/// </summary>
internal sealed class PersistentWebUser(IReadOnlyList<HttpClient> instances, int number)
{
    private static readonly string[] Questions =
        ["Wat is de HAR?", "voor wie is dat?", "Wat is optoppen?", "Hoe lang duurt de logeerregeling?"];

    private readonly List<string> _heard = [];
    private WebUser? _user;
    private string _watermark = "";

    /// <summary>The client's own ids of what was acknowledged, in the order of posting.</summary>
    public List<string> Acknowledged { get; } = [];

    public async Task TalkAsync(CancellationToken stop, CancellationToken cancellationToken)
    {
        _user = await Eventually.GetAsync(
            () => WebUser.WithTokenAsync(instances[number % instances.Count], cancellationToken), cancellationToken);
        await TryAsync(user => user.StartAsync(cancellationToken), 0, cancellationToken);
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            await TryAsync(user => user.SayAsync(Questions[turn % Questions.Length], $"eigen-{turn}", cancellationToken),
                turn, cancellationToken);
            Acknowledged.Add($"eigen-{turn}");
            await HearAsync(turn, cancellationToken);
        }
    }

    /// <summary>All that was acknowledged is there once and answered once, in order, and was heard as it is there.</summary>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        await HearAsync(0, cancellationToken);
        var heard = _heard.Skip(1).ToList();

        Assert.Equal(Acknowledged.SelectMany(id => new[] { id, "antwoord" }), heard);
    }

    private async Task HearAsync(int turn, CancellationToken cancellationToken)
    {
        while (true)
        {
            var set = await TryAsync(user => user.ActivitiesAsync(_watermark, cancellationToken), turn, cancellationToken);
            _watermark = (string)set["watermark"]!;
            if (set["activities"]!.AsArray() is not { Count: > 0 } activities)
                return;
            _heard.AddRange(activities.Select(activity => (string?)activity!["channelData"]!["clientActivityID"] ?? "antwoord"));
        }
    }

    private async Task<T> TryAsync<T>(Func<WebUser, Task<T>> act, int turn, CancellationToken cancellationToken)
    {
        var instance = number + turn;
        return await Eventually.GetAsync(async () => await act(_user!.At(instances[instance++ % instances.Count])), cancellationToken);
    }
}

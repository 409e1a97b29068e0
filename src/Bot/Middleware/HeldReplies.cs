using Assistent.Bot.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Middleware;

/// <summary>
/// Holds back what a turn sends until the turn is stored. What is sent after that, such as that the turn failed, goes its way.
/// </summary>
internal sealed class HeldReplies : IDisposable
{
    private readonly List<(List<Activity> Activities, Func<Task<ResourceResponse[]>> Send)> _held = [];
    private bool _isOver;

    public HeldReplies(ITurnContext context) => context.OnSendActivities(HoldAsync);

    /// <summary>The replies; what answers an invoke is none.</summary>
    public IReadOnlyList<Activity> Replies =>
        [.. _held.SelectMany(held => held.Activities).Where(activity => activity.Type != ActivityTypesEx.InvokeResponse)];

    public async Task ReleaseAsync()
    {
        _isOver = true;
        foreach (var (_, send) in _held)
            await send();
    }

    /// <summary>The conversation could not be stored: who reads the reply is told, and what only served to be stored has failed.</summary>
    public void SayNotRemembered()
    {
        foreach (var activity in _held.SelectMany(held => held.Activities))
        {
            if (activity is { Type: ActivityTypesEx.InvokeResponse, Value: InvokeResponse { Status: StatusCodes.Status200OK } response })
                (response.Status, response.Body) = (StatusCodes.Status503ServiceUnavailable, null);
            else
                ReplyActivity.SayNotRemembered(activity);
        }
    }

    public void Dispose() => _isOver = true;

    private async Task<ResourceResponse[]> HoldAsync(ITurnContext context, List<Activity> activities, Func<Task<ResourceResponse[]>> send)
    {
        if (_isOver)
            return await send();
        _held.Add((activities, send));
        return [.. activities.Select(_ => new ResourceResponse())];
    }
}

using Assistent.Bot.Conversations;
using Assistent.Bot.Questions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Adapters;

/// <summary>
/// <c>ask</c>: one question in the terminal, or a conversation when none is given. It is kept in memory for as long as it lasts.
/// </summary>
internal sealed class TerminalAdapter(IBot bot) : BotAdapter
{
    private Conversation _conversation = Conversation.Empty("terminal");

    public async Task RunAsync(IReadOnlyList<string> words)
    {
        if (words.Count > 0)
        {
            await AskAsync(string.Join(' ', words));
            return;
        }

        Console.WriteLine("Stel uw vraag. Een lege regel stopt.");
        while (Prompt() is { Length: > 0 } question)
            await AskAsync(question);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
            Print(activity);
        return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference,
        CancellationToken cancellationToken) => throw new NotSupportedException();

    private static string? Prompt()
    {
        Console.Write("> ");
        return Console.ReadLine();
    }

    private async Task AskAsync(string question)
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = CleanText.Kept(question), ChannelId = "terminal",
            Conversation = new ConversationAccount(id: _conversation.Id) };
        using var context = new TurnContext(this, message);
        var turn = new OpenTurn(_conversation);
        context.TurnState.Set(turn);
        await RunPipelineAsync(context, bot.OnTurnAsync, CancellationToken.None);
        _conversation = turn.Change(_conversation);
    }

    private static void Print(Activity reply)
    {
        Console.WriteLine(reply.Text);
        foreach (var claim in reply.Entities?.SelectMany(entity => entity.Properties["citation"] as JArray ?? []) ?? [])
            Console.WriteLine($"  [{claim["position"]}] {claim["appearance"]!["name"]}: "
                + $"\"{claim["appearance"]!["abstract"]}\" {claim["appearance"]!["url"]}");
        foreach (var action in reply.SuggestedActions?.Actions ?? [])
            Console.WriteLine($"  > {action.Title}");
    }
}

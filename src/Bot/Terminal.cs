using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;

namespace Assistent.Bot;

/// <summary><c>ask</c>: one question in the terminal, or a conversation when none is given.</summary>
internal static class Terminal
{
    public static async Task RunAsync(AssistantBot bot, IReadOnlyList<string> words)
    {
        var conversation = Conversation.Empty("terminal");
        if (words.Count > 0)
        {
            await PrintAsync(bot, conversation, string.Join(' ', words));
            return;
        }

        Console.WriteLine("Stel uw vraag. Een lege regel stopt.");
        while (Ask() is { Length: > 0 } question)
            conversation = await PrintAsync(bot, conversation, question);
    }

    private static string? Ask()
    {
        Console.Write("> ");
        return Console.ReadLine();
    }

    private static async Task<Conversation> PrintAsync(AssistantBot bot, Conversation conversation, string question)
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = question, ChannelId = "terminal", Conversation = new ConversationAccount { Id = conversation.Id } };
        var turn = await bot.OnTurnAsync(new TurnContext(message, conversation, Unstreamed.Stream), CancellationToken.None);
        foreach (var reply in turn.Replies)
        {
            Console.WriteLine(reply.Text);
            foreach (var claim in reply.Entities?.SelectMany(entity => entity.Citation ?? []) ?? [])
                Console.WriteLine($"  [{claim.Position}] {claim.Appearance.Name}: \"{claim.Appearance.Abstract}\" {claim.Appearance.Url}");
            foreach (var action in reply.SuggestedActions?.Actions ?? [])
                Console.WriteLine($"  > {action.Title}");
        }

        return turn.Conversation;
    }
}

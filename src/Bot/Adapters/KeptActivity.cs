using Assistent.Bot.Questions;
using Assistent.Bot.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Adapters;

/// <summary>
/// Of an activity that came in what the bot uses, and nothing else: what has a few values holds one of those, ids are ids, and what a
/// person wrote is without personal data and no longer than is read. So it is stored, logged and answered.
/// </summary>
internal static class KeptActivity
{
    private const string Unrecognized = "unrecognized";

    private static readonly string[] Types = [ActivityTypes.Message, ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate,
        ActivityTypes.MessageUpdate, ActivityTypes.MessageDelete, ActivityTypes.MessageReaction, ActivityTypes.Event, ActivityTypes.Invoke,
        ActivityTypes.Typing, ActivityTypes.EndOfConversation];

    private static readonly string[] Names = [FeedbackReader.SubmitAction, FeedbackReader.WebChatStatus, InstrumentSearch.Query,
        AnswerCardActions.Action];

    private static readonly string[] Actions = ["add", "add-upgrade", "remove", "remove-upgrade"];
    private static readonly string[] Deliveries = [DeliveryModes.Normal, DeliveryModes.ExpectReplies, DeliveryModes.Notification];
    private static readonly string[] Roles = ["user", "bot", "skill"];
    private static readonly string[] ConversationTypes = ["personal", "groupChat", "channel"];

    public static Activity Of(Activity incoming)
    {
        var feedback = FeedbackReader.Read(incoming);
        return new Activity
        {
            Type = OneOf(Types, incoming.Type) ?? Unrecognized,
            Id = incoming.Id,
            Timestamp = incoming.Timestamp,
            ChannelId = incoming.ChannelId,
            ServiceUrl = incoming.ServiceUrl,
            DeliveryMode = OneOf(Deliveries, incoming.DeliveryMode),
            From = AccountOf(incoming.From),
            Recipient = AccountOf(incoming.Recipient),
            Conversation = ConversationOf(incoming.Conversation),
            MembersAdded = incoming.MembersAdded?.Select(AccountOf).ToList(),
            Action = OneOf(Actions, incoming.Action),
            Name = OneOf(Names, incoming.Name),
            ReplyToId = MessageIdOf(incoming, feedback?.MessageId ?? incoming.ReplyToId),
            Text = incoming.Type == ActivityTypes.Message && MessageText.Said(incoming) is { } said ? CleanText.Kept(said) : null,
            TextFormat = OneOf([TextFormatTypes.Plain, TextFormatTypes.Markdown], incoming.TextFormat),
            Value = feedback is null ? ValueOf(incoming) : FeedbackReader.Write(feedback),
            ChannelData = incoming.ChannelId == ChannelNames.OwnWebChat ? WebDataOf(incoming.ChannelData) : null,
        };
    }

    private static string? OneOf(string[] values, string? given) => Array.Find(values, value => value == given);

    // Who it is, is known by an id; what that person is called is not needed.
    private static ChannelAccount? AccountOf(ChannelAccount? account) =>
        account is null ? null : new ChannelAccount(account.Id, role: OneOf(Roles, account.Role), aadObjectId: account.AadObjectId);

    private static ConversationAccount? ConversationOf(ConversationAccount? conversation) =>
        conversation is null ? null : new ConversationAccount(conversation.IsGroup, OneOf(ConversationTypes, conversation.ConversationType),
            conversation.Id, tenantId: conversation.TenantId);

    // A channel's ids are its own; the client of a web chat makes up what it likes, and knows the messages of its own conversation.
    private static string? MessageIdOf(Activity incoming, string? id) =>
        incoming.ChannelId != ChannelNames.OwnWebChat || id?.StartsWith($"{incoming.Conversation.Id}|", StringComparison.Ordinal) == true
            ? id
            : null;

    // What an invoke asks is answered within its call: nothing of it is stored, and what a person wrote in it is cleaned where it is read.
    private static JToken? ValueOf(Activity incoming) => incoming.Type switch
    {
        ActivityTypes.Invoke when incoming.Name != FeedbackReader.SubmitAction => incoming.Value as JToken,
        ActivityTypes.Message when JsonText.Of(JsonText.Member(incoming.Value, MessageText.CardQuestion)) is { } question =>
            new JObject { [MessageText.CardQuestion] = CleanText.Kept(question) },
        _ => null,
    };

    // By which a client knows what it sent, and whether that is shown.
    private static JObject WebDataOf(object? sent)
    {
        var kept = new JObject();
        if (JsonText.Of(JsonText.Member(sent, "clientActivityID")) is { } id)
            kept["clientActivityID"] = id;
        if (JsonText.Member(sent, "postBack") is JValue { Value: true })
            kept["postBack"] = true;
        return kept;
    }
}

using System.Text.Json;
using Assistent.Bot.Conversations;
using Assistent.Bot.Questions;

namespace Assistent.Bot.Channels;

/// <summary>Reads what a user thinks of an answer, in each of the forms in which channels send that (protocol, 5.4).</summary>
internal static class FeedbackReader
{
    public const string SubmitAction = "message/submitAction";

    private const string WebChatStatus = "webchat:activity-status/feedback";
    private const string FeedbackUrn = "urn:feedback:";
    private const int MaxReason = 1000;

    /// <summary>The feedback, or <c>null</c> when the activity is something else or cannot be read.</summary>
    public static Feedback? Read(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke or ActivityTypes.Event, Name: SubmitAction, Value: { ValueKind: JsonValueKind.Object } value } => OfSubmit(value, activity.ReplyToId),
        { Type: ActivityTypes.Event, Name: WebChatStatus } => OfStatus(activity),
        _ => null,
    };

    private static Feedback? OfSubmit(JsonElement value, string? replyToId)
    {
        var action = Member(value, "actionValue") ?? value;
        if (Text(action, "reaction") is not (Feedback.Like or Feedback.Dislike) || (Text(value, "actionName") is { } name && name != "feedback"))
            return null;
        return new Feedback(Text(action, "reaction")!, Reason(Member(action, "feedback")), replyToId ?? Text(value, "replyToId"));
    }

    private static Feedback? OfStatus(Activity activity)
    {
        var entity = activity.Entities?.FirstOrDefault(entity => entity?.SchemaType is "LikeAction" or "DislikeAction");
        if (entity is null)
            return null;
        var about = entity.SchemaId?.StartsWith(FeedbackUrn, StringComparison.Ordinal) == true ? entity.SchemaId[FeedbackUrn.Length..] : activity.ReplyToId;
        return new Feedback(entity.SchemaType == "LikeAction" ? Feedback.Like : Feedback.Dislike, "", about);
    }

    // Teams sends an object as a string, Web Chat an object, others the bare words.
    private static string Reason(JsonElement? feedback) => feedback switch
    {
        { ValueKind: JsonValueKind.Object } form => Clean(Text(form, "feedbackText")),
        { } text => Clean(OfString(JsonText.Of(text) ?? "")),
        null => "",
    };

    private static string? OfString(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith('{'))
            return text;
        try
        {
            return Text(JsonElement.Parse(text), "feedbackText");
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string Clean(string? reason)
    {
        var text = CleanText.From(reason);
        return text.Length <= MaxReason ? text : text[..MaxReason];
    }

    private static JsonElement? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static string? Text(JsonElement value, string name) => JsonText.Of(Member(value, name));
}

using Assistent.Bot.Conversations;
using Assistent.Bot.Questions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Adapters;

/// <summary>Reads what a user thinks of an answer, in each of the forms in which channels send that (protocol, 5.4).</summary>
internal static class FeedbackReader
{
    public const string SubmitAction = "message/submitAction";
    public const string WebChatStatus = "webchat:activity-status/feedback";

    private const string FeedbackUrn = "urn:feedback:";
    private const int MaxReason = 1000;

    /// <summary>The feedback, or <c>null</c> when the activity is something else or cannot be read.</summary>
    public static Feedback? Read(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke or ActivityTypes.Event, Name: SubmitAction or WebChatStatus, Value: JObject value } =>
            OfSubmit(value, activity.ReplyToId),
        { Type: ActivityTypes.Event, Name: WebChatStatus } => OfStatus(activity),
        _ => null,
    };

    /// <summary>The value of an activity that says the same and nothing else; which message it is about stands beside it.</summary>
    public static JObject Write(Feedback feedback) => new() { ["reaction"] = feedback.Verdict, ["feedback"] = feedback.Reason };

    private static Feedback? OfSubmit(JObject value, string? replyToId)
    {
        var action = JsonText.Member(value, "actionValue") ?? value;
        if (Text(action, "reaction") is not (Feedback.Like or Feedback.Dislike)
            || (Text(value, "actionName") is { } name && name != "feedback"))
            return null;
        return new Feedback(Text(action, "reaction")!, Reason(JsonText.Member(action, "feedback")), replyToId ?? Text(value, "replyToId"));
    }

    private static Feedback? OfStatus(Activity activity)
    {
        var entity = activity.Entities?.FirstOrDefault(entity => TypeOf(entity) is "LikeAction" or "DislikeAction")?.Properties;
        if (entity is null)
            return null;
        var about = Text(entity, "@id") is { } id && id.StartsWith(FeedbackUrn, StringComparison.Ordinal)
            ? id[FeedbackUrn.Length..]
            : activity.ReplyToId;
        return new Feedback(Text(entity, "@type") == "LikeAction" ? Feedback.Like : Feedback.Dislike, "", about);
    }

    private static string? TypeOf(Entity entity) => Text(entity.Properties, "@type");

    // Teams sends an object as a string, Web Chat an object, others the bare words.
    private static string Reason(JToken? feedback) => feedback switch
    {
        JObject form => Clean(Text(form, "feedbackText")),
        { } text => Clean(OfString(JsonText.Of(text) ?? "")),
        null => "",
    };

    private static string? OfString(string text)
    {
        if (!text.AsSpan().TrimStart().StartsWith('{'))
            return text;
        try
        {
            return Text(JObject.Parse(text), "feedbackText");
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

    private static string? Text(JToken value, string name) => JsonText.Of(JsonText.Member(value, name));
}

using Assistent.Bot.PersonalData;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Adapters;

/// <summary>Leaves personal data out of an activity as it comes in, before it is stored, logged or answered.</summary>
internal static class MaskedActivity
{
    private const int MaxDepth = 16;

    public static Activity Of(Activity incoming)
    {
        incoming.Text = Masked(WithoutOthers(incoming));
        incoming.Summary = null;
        incoming.Speak = null;
        incoming.Value = incoming.Value is JToken value ? Masked(value, MaxDepth) : incoming.Value;
        foreach (var attachment in incoming.Attachments ?? [])
        {
            if (attachment is not null)
                attachment.Content = attachment.Content is JToken content
                    ? Masked(content, MaxDepth)
                    : attachment.Content is string text ? Masked(text) : attachment.Content;
        }

        // Who it is from is known by an id; what that person is called is not needed.
        if (incoming.From is not null)
            incoming.From.Name = null;
        return incoming;
    }

    // Whoever else is mentioned has a name: that of the bot itself is taken off later.
    private static string? WithoutOthers(Activity incoming) => (incoming.Entities ?? [])
        .Where(entity => entity?.Type == "mention"
            && JsonText.Of(JsonText.Member(entity.Properties["mentioned"], "id")) != incoming.Recipient?.Id)
        .Select(entity => JsonText.Of(entity!.Properties["text"]))
        .Aggregate((string?)incoming.Text, (text, called) => called is { Length: > 0 } ? text?.Replace(called,
            MaskedText.MarkOf(PersonalDataKind.Name), StringComparison.Ordinal) : text);

    private static string? Masked(string? text) => text is null ? null : MaskedText.Of(text).Text;

    private static JToken Masked(JToken token, int depth) => token switch
    {
        JObject json when depth > 0 => new JObject(json.Properties()
            .Select(property => new JProperty(property.Name, Masked(property.Value, depth - 1)))),
        JArray array when depth > 0 => new JArray(array.Select(item => Masked(item, depth - 1))),
        JValue { Type: JTokenType.String, Value: string text } => new JValue(MaskedText.Of(text).Text),
        JContainer => JValue.CreateNull(),
        _ => token,
    };
}

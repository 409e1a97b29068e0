using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters;

/// <summary>What the body of a request turned out to be.</summary>
internal abstract record ActivityBody
{
    // Longer than any that a channel gives; what a conversation is kept by is made of three of them, and has to fit in an index.
    private const int MaxIdChars = 512;

    private ActivityBody() { }

    public sealed record Read(Activity Activity) : ActivityBody;

    public sealed record TooLarge : ActivityBody;

    public sealed record Malformed(string Reason) : ActivityBody;

    public static async Task<ActivityBody> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken) =>
        await BoundedBody.ReadAsync(request, maxBytes, cancellationToken) is { } json ? Parse(json.Span) : new TooLarge();

    private static ActivityBody Parse(ReadOnlySpan<byte> json)
    {
        Activity activity;
        try
        {
            activity = ActivityJson.Read(json);
        }
        catch (JsonException)
        {
            return new Malformed("Het bericht is geen geldige Activity.");
        }

        return activity switch
        {
            { Type: null or "" } => new Malformed("De Activity heeft geen type."),
            { Type: ActivityTypes.Message, Conversation.Id: null or "" } or { Type: ActivityTypes.Message,
                Conversation: null } => new Malformed("Het bericht hoort bij geen gesprek."),
            _ when !IdsOf(activity).All(IsId) => new Malformed("De Activity heeft een id dat niet kan."),
            _ => new Read(Tidied.Of(activity)),
        };
    }

    private static IEnumerable<string?> IdsOf(Activity activity) => [activity.Id, activity.ReplyToId, activity.ChannelId,
        activity.Conversation?.Id, activity.Conversation?.TenantId, activity.From?.Id, activity.From?.AadObjectId,
        activity.Recipient?.Id];

    // Characters that control something are in none, so that two ids side by side are never another one.
    private static bool IsId(string? id) => id is null || (id.Length <= MaxIdChars && !id.Any(char.IsControl));
}

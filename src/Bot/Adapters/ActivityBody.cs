using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters;

/// <summary>What the body of a request turned out to be.</summary>
internal abstract record ActivityBody
{
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
            _ => new Read(Tidied.Of(activity)),
        };
    }
}

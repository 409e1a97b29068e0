using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Identity.Client;
using Microsoft.Rest;
using Polly.CircuitBreaker;
using Polly.Timeout;
using ErrorResponseException = Microsoft.Bot.Schema.ErrorResponseException;

namespace Assistent.Bot.Delivery;

/// <summary>Sends activities with the SDK's client of the Connector, and says what became of each.</summary>
internal sealed class Connector(Connectors connectors)
{
    /// <summary>Sends an activity: as a reply where it names what it answers, else to the end of the conversation.</summary>
    public Task<Sent> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(serviceUrl, activity.Conversation?.Id, activity.ReplyToId,
            async (conversations, conversation, token) => string.IsNullOrEmpty(activity.ReplyToId)
            ? (await conversations.SendToConversationWithHttpMessagesAsync(conversation, activity, null, token)).Body?.Id
            : (await conversations.ReplyToActivityWithHttpMessagesAsync(conversation, activity.ReplyToId, activity, null,
                token)).Body?.Id, cancellationToken);

    /// <summary>Puts an activity in the place of one that was sent before.</summary>
    public Task<Sent> UpdateAsync(string serviceUrl, string messageId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(serviceUrl, activity.Conversation?.Id, messageId, async (conversations, conversation, token) =>
            (await conversations.UpdateActivityWithHttpMessagesAsync(conversation, messageId, activity, null,
                token)).Body?.Id, cancellationToken);

    private async Task<Sent> CallAsync(
        string serviceUrl, string? conversationId, string? activityId, Func<IConversations, string, CancellationToken,
        Task<string?>> call, CancellationToken cancellationToken)
    {
        if (conversationId is null or "" || LeadsElsewhere(conversationId) || LeadsElsewhere(activityId))
            return new Sent.Refused(0, "", "");
        using var client = await connectors.CreateAsync(serviceUrl, "", cancellationToken);
        var sent = await TryAsync(() => call(client.Conversations, conversationId, cancellationToken), cancellationToken);

        // Once: a token can have been withdrawn before its time.
        return sent is Sent.Refused { Status: StatusCodes.Status401Unauthorized } && connectors.AreSigned
            ? await TryAsync(() => AgainAsync(() => call(client.Conversations, conversationId, cancellationToken)), cancellationToken)
            : sent;
    }

    private async Task<string?> AgainAsync(Func<Task<string?>> call)
    {
        await connectors.RenewTokenAsync();
        return await call();
    }

    private static async Task<Sent> TryAsync(Func<Task<string?>> call, CancellationToken cancellationToken)
    {
        try
        {
            return new Sent.Accepted(await call() is { Length: > 0 } id ? id : null);
        }
        catch (Exception error) when (OutcomeOf(error, cancellationToken) is { } sent)
        {
            return sent;
        }
    }

    private static Sent? OutcomeOf(Exception error, CancellationToken cancellationToken) => error switch
    {
        ErrorResponseException refused => ConnectorAnswer.Of(refused),
        // It arrived; what it says of ids is not to be read.
        SerializationException => new Sent.Accepted(null),
        // Before the connection stands nothing can have arrived.
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError } => new Sent.Later(null),
        BrokenCircuitException or MsalException => new Sent.Later(null),
        HttpRequestException or TimeoutRejectedException or IOException => new Sent.Doubtful(),
        OperationCanceledException when !cancellationToken.IsCancellationRequested => new Sent.Doubtful(),
        _ => null,
    };

    // Escaped or not, these lead to another path than the one they stand in; and a line end is no part of a header.
    private static bool LeadsElsewhere(string? id) => id is "." or ".." || id?.AsSpan().IndexOfAny("\r\n\0") >= 0;
}

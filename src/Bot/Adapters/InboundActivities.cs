using Assistent.Bot.Adapters.Authentication;
using Assistent.Bot.Replies;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters;

/// <summary>
/// Reads a request into an activity that may be acted upon: who is calling and may they, then the body, then whether the two agree, and
/// whether it is not too much.
/// </summary>
internal sealed class InboundActivities(Callers callers, StrictAuthentication authentication, MessageLimits limits)
{
    // Ten times what a channel takes for one message (protocol, 1.8) is no message.
    private const int MaxBytes = 256 * 1024;

    public async Task<InboundActivity> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (await callers.OfAsync(context) is not { } caller)
            return limits.Refuse(context) is { } wait ? TooMany(wait)
                : callers.AsksForToken ? Refused(StatusCodes.Status401Unauthorized, "De aanroep heeft geen geldig token.")
                : Refused(StatusCodes.Status403Forbidden, "Zonder app-id worden alleen berichten van deze machine aangenomen.");
        if (!context.Request.HasJsonContentType())
            return Refused(StatusCodes.Status415UnsupportedMediaType, "Stuur een Activity als application/json.");

        return await ActivityBody.ReadAsync(context.Request, MaxBytes, cancellationToken) switch
        {
            ActivityBody.Read { Activity: var activity } => await JudgedAsync(caller, activity, context, cancellationToken),
            ActivityBody.TooLarge => Refused(StatusCodes.Status413PayloadTooLarge, "Het bericht is te groot."),
            ActivityBody.Malformed malformed => Refused(StatusCodes.Status400BadRequest, malformed.Reason),
            _ => Refused(StatusCodes.Status400BadRequest, "Het bericht is niet te lezen."),
        };
    }

    private async Task<InboundActivity> JudgedAsync(Caller caller, Activity activity, HttpContext context,
        CancellationToken cancellationToken) =>
        await authentication.JudgeAsync(caller, activity, context.Request.Headers.Authorization.ToString(), cancellationToken) switch
        {
            (ActivityVerdict.Allowed, not null) when limits.Take(caller, activity) is { } wait => TooMany(wait, activity),
            (ActivityVerdict.Allowed, { } judged) => new InboundActivity.Accepted(KeptActivity.Of(activity), judged),
            (ActivityVerdict.Incomplete, _) => Refused(StatusCodes.Status400BadRequest, "De Activity mist wat elk kanaal meestuurt."),
            (ActivityVerdict.NotAllowed, _) => Refused(StatusCodes.Status403Forbidden, "Dit bericht mag hier niet worden gestuurd."),
            _ => Refused(StatusCodes.Status401Unauthorized, "Het token hoort niet bij dit bericht."),
        };

    private static InboundActivity TooMany(TimeSpan wait, Activity? activity = null) =>
        new InboundActivity.Refused(StatusCodes.Status429TooManyRequests, Wording.TooBusy) { RetryAfter = wait, Activity = activity };

    private static InboundActivity Refused(int status, string title) => new InboundActivity.Refused(status, title);
}

/// <summary>What a request turned out to be.</summary>
internal abstract record InboundActivity
{
    private InboundActivity() { }

    public sealed record Accepted(Activity Activity, AuthenticateRequestResult Caller) : InboundActivity;

    /// <summary>Refused; the title says why in Dutch, without details that help who tries.</summary>
    public sealed record Refused(int Status, string Title) : InboundActivity
    {
        /// <summary>When to send it again, where that may help.</summary>
        public TimeSpan? RetryAfter { get; init; }

        /// <summary>What is refused of a caller who is known, and whose user can be told so in the channel.</summary>
        public Activity? Activity { get; init; }
    }
}

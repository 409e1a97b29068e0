using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Delivery;

/// <summary>
/// A reply that a personal chat in Teams shows while it grows: what is being done, then the text as far as it is certain, then the whole
/// (protocol, 5.6). An answer that is there at once is sent at once, unless it is long.
/// </summary>
internal sealed class TeamsStream(
    Connector connector, Activity incoming, bool answersTakeTime, TimeProvider time) : ConnectorStream(connector, incoming)
{
    // At most one request a second.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private static readonly string[] Ends = ["\n\n", "\n", " "];
    private const int LongText = 1200;

    private readonly CancellationTokenSource _stopped = new();
    private long _sentAt;
    private int _sequence;
    private string _shown = "";
    private string? _streamId;
    private Sent.Refused? _refused;

    public override bool ShowsText => true;

    public override CancellationToken Stopped => _stopped.Token;

    public override Task InformAsync(string progress, CancellationToken cancellationToken) =>
        answersTakeTime
            ? SendChunkAsync(StreamInfo.Informative, progress, cancellationToken)
            : base.InformAsync(progress, cancellationToken);

    public override async Task ShowAsync(string textSoFar, CancellationToken cancellationToken)
    {
        // What comes too soon is part of what comes next.
        if (_sequence > 0 && time.GetElapsedTime(_sentAt) < Pace)
            return;
        await SendChunkAsync(StreamInfo.Streaming, textSoFar, cancellationToken);
    }

    public override async Task<Sent> DeliverAsync(DeliveryRow row, Deliveries deliveries, CancellationToken cancellationToken)
    {
        var reply = ActivityJson.Read(row.Reply);
        if (reply.Text is { Length: >= LongText } text && _sequence == 0)
            await ShowStepwiseAsync(text, cancellationToken);
        if (!_stopped.IsCancellationRequested && (reply.Text is null || _streamId is null))
            return await base.DeliverAsync(row, deliveries, cancellationToken);

        var sent = _stopped.IsCancellationRequested ? new Sent.Unwanted() : await FinishAsync(reply, _streamId!, cancellationToken);
        if (sent is Sent.Refused)
            return await base.DeliverAsync(row, deliveries, cancellationToken);
        await deliveries.SettleAsync(row, reply, sent, cancellationToken);
        return sent;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _stopped.Dispose();
    }

    private async Task ShowStepwiseAsync(string text, CancellationToken cancellationToken)
    {
        await Typing;
        await SendChunkAsync(StreamInfo.Informative, Wording.Searching, cancellationToken);
        if (_refused is not null || _streamId is null)
            return;
        await KeepPaceAsync(cancellationToken);
        await SendChunkAsync(StreamInfo.Streaming, BeginningOf(text), cancellationToken);
    }

    private async Task SendChunkAsync(string streamType, string text, CancellationToken cancellationToken)
    {
        // Without an id of the first there is nothing to add to, and a refusal is for good; what came too soon or got lost is part of what
        // comes next.
        if (_refused is not null || (_sequence > 0 && _streamId is null) || text == _shown)
            return;
        var sent = await SendAsync(new Activity { Type = ActivityTypes.Typing, Text = text,
            Entities = [StreamInfo.Of(streamType, _streamId, ++_sequence)], Conversation = ConversationOfStream() }, cancellationToken);
        (_sentAt, _shown) = (time.GetTimestamp(), text);
        _streamId ??= (sent as Sent.Accepted)?.MessageId;
        _refused = sent as Sent.Refused;
        if (StreamRefusal.IsByUser(_refused))
            await _stopped.CancelAsync();
    }

    // What this leaves refused is to be said by an ordinary message.
    private async Task<Sent> FinishAsync(Activity reply, string streamId, CancellationToken cancellationToken)
    {
        if (_refused is null)
        {
            await KeepPaceAsync(cancellationToken);
            (reply.ReplyToId, reply.Conversation) = (null, ConversationOfStream());
            reply.Entities = [StreamInfo.Of(StreamInfo.Final, streamId), .. reply.Entities ?? []];
            var sent = await SendAsync(reply, cancellationToken);
            reply.Entities.RemoveAt(0);
            _streamId = null;
            if (sent is Sent.Accepted || StreamRefusal.IsComplete(sent))
                return new Sent.Accepted(streamId);
            if (sent is not Sent.Refused refused)
                return sent;
            _refused = refused;
        }

        if (StreamRefusal.IsByUser(_refused))
            await _stopped.CancelAsync();
        return _stopped.IsCancellationRequested ? new Sent.Unwanted()
            : StreamRefusal.IsOutOfTime(_refused) ? await Connector
                .UpdateAsync(Incoming.ServiceUrl ?? "", streamId, reply, cancellationToken)
            : _refused;
    }

    // The client waits for a stream whose end does not say in which kind of conversation it is.
    private ConversationAccount? ConversationOfStream() =>
        Incoming.Conversation is { } conversation
            ? new ConversationAccount(id: conversation.Id, conversationType: conversation.ConversationType ?? "personal")
            : null;

    private Task KeepPaceAsync(CancellationToken cancellationToken)
    {
        var left = Pace - time.GetElapsedTime(_sentAt);
        return left > TimeSpan.Zero ? Task.Delay(left, time, cancellationToken) : Task.CompletedTask;
    }

    // About half, up to where a paragraph, a line or a word ends.
    private static string BeginningOf(string text)
    {
        var ends = Ends.Select(end => text.LastIndexOf(end, text.Length / 2, StringComparison.Ordinal));
        return text[..ends.FirstOrDefault(end => end > 0, text.Length)];
    }
}

/// <summary>Why a channel takes no more of a stream, which it says in words only (protocol, 5.6).</summary>
internal static class StreamRefusal
{
    public static bool IsByUser(Sent? sent) => Says(sent, "cancel");

    public static bool IsOutOfTime(Sent? sent) => Says(sent, "exceeded streaming time");

    public static bool IsComplete(Sent? sent) => Says(sent, "already completed");

    private static bool Says(Sent? sent, string words) =>
        sent is Sent.Refused { Code: "ContentStreamNotAllowed" } refused
            && refused.Reason.Contains(words, StringComparison.OrdinalIgnoreCase);
}

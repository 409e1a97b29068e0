using System.Text.Json;
using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;

namespace Assistent.Bot.Delivery;

/// <summary>
/// A reply that a personal chat in Teams shows while it grows: what is being done, then the text as far as it is certain, then the whole
/// (protocol, 5.6). An answer that is there at once is sent at once, unless it is long.
/// </summary>
internal sealed class TeamsStream(ConnectorClient connector, Activity incoming, bool answersTakeTime, TimeProvider time) : ConnectorStream(connector, incoming), IDisposable
{
    // At most one request a second.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);
    private const int LongText = 1200;

    private readonly CancellationTokenSource _stopped = new();
    private long _sentAt;
    private int _sequence;
    private string _shown = "";
    private string? _streamId;
    private bool _isBroken;

    public override bool ShowsText => true;

    public override CancellationToken Stopped => _stopped.Token;

    public override Task InformAsync(string progress, CancellationToken cancellationToken) =>
        answersTakeTime ? SendChunkAsync(StreamTypes.Informative, progress, cancellationToken) : base.InformAsync(progress, cancellationToken);

    public override async Task ShowAsync(string textSoFar, CancellationToken cancellationToken)
    {
        // What comes too soon is part of what comes next.
        if (_sequence > 0 && time.GetElapsedTime(_sentAt) < Pace)
            return;
        await SendChunkAsync(StreamTypes.Streaming, textSoFar, cancellationToken);
    }

    public override async Task DeliverAsync(DeliveryRow row, Deliveries deliveries, CancellationToken cancellationToken)
    {
        var reply = JsonSerializer.Deserialize(row.Reply, ActivityJson.Default.Activity)!;
        if (_sequence == 0 && reply.Text is { Length: >= LongText } text)
            await ShowStepwiseAsync(text, cancellationToken);
        if (reply.Text is null || !IsOpen)
            await base.DeliverAsync(row, deliveries, cancellationToken);
        else
            await FinishAsync(row, reply, deliveries, cancellationToken);
    }

    public void Dispose() => _stopped.Dispose();

    private bool IsOpen => _streamId is not null && (!_isBroken || _stopped.IsCancellationRequested);

    private async Task ShowStepwiseAsync(string text, CancellationToken cancellationToken)
    {
        await SendChunkAsync(StreamTypes.Informative, Wording.Searching, cancellationToken);
        await KeepPaceAsync(cancellationToken);
        var end = text.LastIndexOf("\n\n", text.Length / 2, StringComparison.Ordinal);
        await SendChunkAsync(StreamTypes.Streaming, text[..(end > 0 ? end : text.Length / 2)], cancellationToken);
    }

    private async Task SendChunkAsync(string streamType, string text, CancellationToken cancellationToken)
    {
        if (_isBroken || text == _shown)
            return;
        var info = new Entity { Type = StreamTypes.Entity, StreamId = _streamId, StreamType = streamType, StreamSequence = ++_sequence };
        var sent = await SendAsync(new Activity { Type = ActivityTypes.Typing, Text = text, Entities = [info] }, cancellationToken);
        (_sentAt, _shown) = (time.GetTimestamp(), text);
        if (sent is Sent.Accepted accepted)
            _streamId ??= accepted.MessageId;
        _isBroken = sent is not Sent.Accepted || _streamId is null;
        if (Refuses(sent, "cancel"))
            await _stopped.CancelAsync();
    }

    private async Task FinishAsync(DeliveryRow row, Activity reply, Deliveries deliveries, CancellationToken cancellationToken)
    {
        if (_stopped.IsCancellationRequested)
        {
            await deliveries.SettleAsync(row, reply, new Sent.Accepted(_streamId), cancellationToken);
            return;
        }

        await KeepPaceAsync(cancellationToken);
        var info = new Entity { Type = StreamTypes.Entity, StreamId = _streamId, StreamType = StreamTypes.Final };
        var sent = await SendAsync(reply with { ReplyToId = null, Entities = [info, .. reply.Entities ?? []] }, cancellationToken);
        if (Refuses(sent, "exceed"))
            sent = await Connector.UpdateAsync(row.ServiceUrl, _streamId!, reply with { ReplyToId = null }, cancellationToken);
        await (sent switch
        {
            Sent.Accepted => deliveries.SettleAsync(row, reply, new Sent.Accepted(_streamId), cancellationToken),
            Sent.Doubtful => deliveries.SettleAsync(row, reply, sent, cancellationToken),
            _ when Refuses(sent, "cancel") => deliveries.SettleAsync(row, reply, new Sent.Accepted(null), cancellationToken),

            // Not allowed after all: what the stream began is completed by an ordinary message.
            _ => base.DeliverAsync(row, deliveries, cancellationToken),
        });
        _streamId = null;
    }

    private Task KeepPaceAsync(CancellationToken cancellationToken)
    {
        var left = Pace - time.GetElapsedTime(_sentAt);
        return left > TimeSpan.Zero ? Task.Delay(left, time, cancellationToken) : Task.CompletedTask;
    }

    // One code stands for several refusals, which only the words tell apart.
    private static bool Refuses(Sent sent, string because) =>
        sent is Sent.Refused { Code: "ContentStreamNotAllowed" } refused && refused.Reason.Contains(because, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The words of a stream (protocol, 5.6).</summary>
internal static class StreamTypes
{
    public const string Entity = "streaminfo";
    public const string Informative = "informative";
    public const string Streaming = "streaming";
    public const string Final = "final";
}

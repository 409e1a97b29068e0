using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;

namespace Assistent.Bot.Delivery;

/// <summary>Opens the stream that fits a conversation: only personal chats in Teams show a reply while it grows.</summary>
internal sealed class ReplyStreams(ConnectorClient connector, TurnLimit turnLimit, TimeProvider time)
{
    public ConnectorStream Open(Activity incoming) =>
        incoming is { ChannelId: ChannelIds.Teams } && !ConversationKey.IsShared(incoming)
            ? new TeamsStream(connector, incoming, answersTakeTime: turnLimit.Time > TimeSpan.Zero, time)
            : new ConnectorStream(connector, incoming);
}

using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Delivery;

/// <summary>Opens the stream that fits a conversation: only personal chats in Teams show a reply while it grows.</summary>
internal sealed class ReplyStreams(Connector connector, TurnLimit turnLimit, TimeProvider time)
{
    public ConnectorStream Open(Activity incoming) =>
        ChannelNames.IsTeams(incoming.ChannelId) && !ConversationKey.IsShared(incoming)
            ? new TeamsStream(connector, incoming, answersTakeTime: turnLimit.WaitsForModel, time)
            : new ConnectorStream(connector, incoming);
}

using System.Globalization;
using Assistent.Bot.Conversations;

namespace Assistent.Bot.DirectLine;

/// <summary>The number of the activity that a client has seen last; absent or empty when it has seen none.</summary>
internal static class Watermark
{
    /// <summary>The number, or <c>null</c> when it is not one of the conversation.</summary>
    public static long? Read(string? text, WebConversationRow conversation)
    {
        if (text is null or "")
            return 0;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= conversation.LastSequence
            ? number
            : null;
    }
}

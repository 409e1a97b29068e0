using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Delivery;

/// <summary>The entity that makes an activity part of a stream (protocol, 5.6).</summary>
internal static class StreamInfo
{
    public const string Type = "streaminfo";
    public const string Informative = "informative";
    public const string Streaming = "streaming";
    public const string Final = "final";

    /// <param name="streamType">What of the reply it shows.</param>
    /// <param name="streamId">The id of the first activity of the stream; none on that one.</param>
    /// <param name="sequence">From 1 on; none at the end.</param>
    public static Entity Of(string streamType, string? streamId, int? sequence = null)
    {
        var info = new JObject { ["streamType"] = streamType };
        if (streamId is not null)
            info["streamId"] = streamId;
        if (sequence is not null)
            info["streamSequence"] = sequence;
        return new Entity(Type) { Properties = info };
    }
}

using System.Globalization;
using Assistent.Bot.Conversations;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// Activities in their order, with the watermark after which the next ones come. They are stored as the JSON that is sent.
/// </summary>
internal static class ActivitySet
{
    public static string Of(IReadOnlyList<WebActivityRow> rows, long after) =>
        $"{{\"activities\":[{string.Join(',', rows.Select(row => row.Json))}],"
            + $"\"watermark\":\"{(rows is [.., var last] ? last.Sequence : after).ToString(CultureInfo.InvariantCulture)}\"}}";
}

namespace Assistent.Bot.Operations;

/// <summary>The log: one line of JSON for each event, with its time.</summary>
internal static class LogLines
{
    public static void AddLogLines(this ILoggingBuilder logging) => logging.AddJsonConsole(console =>
    {
        console.UseUtcTimestamp = true;
        console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
    });
}

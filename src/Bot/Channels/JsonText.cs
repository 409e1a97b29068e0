using System.Text.Json;

namespace Assistent.Bot.Channels;

/// <summary>Reads a string out of JSON that a client made up.</summary>
internal static class JsonText
{
    /// <summary>The string, or <c>null</c> for any other value, and for one that is no text: half a surrogate pair may be written as an escape.</summary>
    public static string? Of(JsonElement? value)
    {
        try
        {
            return value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

namespace Assistent.Bot.Replies;

/// <summary>The beginning of a text where there is no room for all of it.</summary>
internal static class ClippedText
{
    /// <summary>At most so many characters, in whole words, with a mark that there is more.</summary>
    public static string Of(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = text.LastIndexOf(' ', length - 1);
        return $"{text[..(end > length / 2 ? end : length - 1)].TrimEnd(' ', ',', ';', ':')}…";
    }
}

namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>The number in the form for people together: <c>drieën</c>, <c>zevenen</c>, <c>twaalven</c>.</summary>
internal static class Collectives
{
    public static decimal? Read(string word)
    {
        if (!word.EndsWith("en", StringComparison.Ordinal))
            return null;
        var stem = word[..^2];
        return Number(word) ?? Number(stem) ?? Number(stem switch
        {
            [.. var start, 'v'] => $"{start}f",
            [.. var start, 's', 's'] => $"{start}s",
            _ => "",
        });
    }

    private static decimal? Number(string word) => NumberWords.IsNumber(word) ? Recognizer.Number(word) : null;
}

namespace Assistent.Knowledge.Language;

/// <summary>The stretches of a sentence between its commas and the like, within which words belong together most.</summary>
internal static class Clauses
{
    private const string Signs = ",;:()";
    private const string SignsBetween = ",;:";

    public static IEnumerable<(int Start, int End)> Of(string text) => Of(text, Signs);

    public static (int Start, int End) Around(string text, int position) => Of(text).First(clause => position <= clause.End);

    /// <summary>The clause with what it has between brackets.</summary>
    public static (int Start, int End) Whole(string text, int position) => Of(text, SignsBetween).First(clause => position <= clause.End);

    private static IEnumerable<(int Start, int End)> Of(string text, string signs)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // "3,5 miljoen" stays whole.
            if (!signs.Contains(text[i]) || (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
                continue;
            yield return (start, i);
            start = i + 1;
        }

        yield return (start, text.Length);
    }
}

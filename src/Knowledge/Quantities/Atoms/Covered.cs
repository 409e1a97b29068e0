using System.Text.RegularExpressions;

namespace Assistent.Knowledge.Quantities.Atoms;

/// <summary>Stretches whose digits are no quantity: telephone and account numbers, postcodes, times of the clock, numbers of cases.</summary>
internal static class Covered
{
    // Without backtracking, so the time is linear in the length of any text.
    private static readonly Regex Numbers = new(
        """
        (?:\+31|\b0031|\b0)(?:[\s\-]{0,2}\(?[0-9]\)?){9,12}\b
        | \b[A-Z]{2}[0-9]{2}\s?[A-Z]{4}(?:\s?[0-9]{2,4}){2,5}\b
        | \b[0-9]{4}\s?[A-Z]{2}\b
        | \b[0-9]{1,2}:[0-9]{2}(?:\s?u(?:ur)?\b)?
        | \b[0-9]{1,2}\.[0-9]{2}\s?u(?:ur)?\b
        | \b[0-9]{1,2}\s?u(?:ur)?\b
        | \b[0-9]{9,}\b
        | \b[0-9]{4}[\-/.][0-9]{4,}\b
        | \b[0-9]{4}[\-][0-9]{2,3}[\-][0-9]{3,}\b
        | \b(?:[0-9]{2}\.){2,}[0-9]{3}\b
        | \b[A-Za-z]{1,4}[\-/]?[0-9]{2,}(?:[\-/.][0-9A-Za-z]+)+
        | \b[A-Z][A-Za-z]*[a-z][0-9]{1,4}\b
        | \b[A-DF-OR-Za-df-oq-z][0-9]{1,6}\b
        """,
        RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant);

    // No message has more of them than this and still asks something.
    private const int Most = 50;

    public static IReadOnlyList<(int Start, int End)> In(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return [];
        return [.. Numbers.EnumerateMatches(text).ToSpans(Most).Where(span => !IsAmount(text, span))];
    }

    private static List<(int Start, int End)> ToSpans(this Regex.ValueMatchEnumerator matches, int most)
    {
        var spans = new List<(int, int)>();
        foreach (var match in matches)
        {
            spans.Add((match.Index, match.Index + match.Length));
            if (spans.Count == most)
                break;
        }

        return spans;
    }

    // A unit of measurement before digits is no code: "m2", "x4", "3m90".
    private static bool IsAmount(string text, (int Start, int End) span)
    {
        var written = text.AsSpan(span.Start, span.End - span.Start);
        if (written.Length == 9 && written[..2] is "19" or "20" && written[5..7] is "19" or "20")
            return true;
        if (written.StartsWith("EUR", StringComparison.OrdinalIgnoreCase))
            return true;
        var isMeasure = written[0] is 'm' or 'x' or 'X' or 'k' or 'c' or 'v';
        return isMeasure && (written is "m2" or "m3" or "k2" || (span.Start > 0 && char.IsAsciiDigit(text[span.Start - 1])) || written[0] is 'x' or 'X');
    }
}

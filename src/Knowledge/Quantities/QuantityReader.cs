using Assistent.Knowledge.Quantities.Dates;
using Assistent.Knowledge.Quantities.Households;
using Assistent.Knowledge.Quantities.Measures;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities;

/// <summary>
/// Finds the quantities in Dutch text: one pass over its tokens, each grammar trying its luck at every token, the longest
/// stretch winning. Stretches do not overlap; the work per token is bounded, so the time is linear in the length of the text.
/// </summary>
internal static class QuantityReader
{
    /// <param name="reference">Today, for <c>morgen</c> and <c>volgend jaar</c>.</param>
    public static IReadOnlyList<Recognition> Read(string text, DateOnly reference)
    {
        var tokens = TokenizedText.Of(text);
        var found = new List<Recognition>();
        for (var index = 0; index < tokens.Count;)
        {
            if (Longest(tokens, index, reference) is not { } match)
            {
                index++;
                continue;
            }

            var (start, end) = (tokens[index].Start, tokens[match.Next - 1].End);
            found.Add(new Recognition(text[start..end], start, end - 1, match.Value));
            index = match.Next;
        }

        return found;
    }

    // Between equals the earlier grammar wins: a household before a bare measure, a date before a number.
    private static QuantityMatch? Longest(TokenizedText text, int index, DateOnly reference)
    {
        var longest = HouseholdGrammar.Read(text, index);
        if (RangeGrammar.Read(text, index) is { } measure && measure.Next > (longest?.Next ?? 0))
            longest = measure;
        if (CalendarRange.Read(text, index, reference) is { } date && date.Next >= (longest?.Next ?? 0))
            longest = date;
        return longest;
    }
}

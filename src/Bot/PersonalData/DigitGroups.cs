namespace Assistent.Bot.PersonalData;

/// <summary>
/// The digits from one token on, in groups with at most three separating characters between them, and how many tokens each number of
/// groups takes.
/// </summary>
internal sealed class DigitGroups
{
    private const int MaxGroups = 10;
    private const int MaxSeparators = 3;

    private readonly List<(string Digits, int End, string Separator)> _groups = [];

    /// <param name="text">The text.</param>
    /// <param name="start">A token of digits.</param>
    /// <param name="separators">The signs that may stand between groups, besides a space.</param>
    public DigitGroups(TokenText text, int start, string separators)
    {
        var (i, separator) = (start, "");
        while (_groups.Count < MaxGroups && text.Is(i, TokenKind.Digits))
        {
            _groups.Add((text.Chars(i).ToString(), i + 1, separator));
            var next = i + 1;
            while (next - i <= MaxSeparators && (text.Is(next, TokenKind.Space) || text.IsAnySign(next, separators)))
                next++;
            if (next == i + 1 || !text.Is(next, TokenKind.Digits))
                return;
            separator = text.Text[text[i].End..text[next].Start];
            i = next;
        }
    }

    /// <summary>The first groups that together have so many digits, or <c>null</c> when a group ends elsewhere.</summary>
    public DigitNumber? First(int digits)
    {
        var (count, taken) = (0, 0);
        foreach (var group in _groups)
        {
            count += group.Digits.Length;
            taken++;
            if (count == digits)
                return new DigitNumber([.. _groups.Take(taken).Select(part => part.Digits)],
                    [.. _groups.Take(taken).Skip(1).Select(part => part.Separator)], group.End);
            if (count > digits)
                return null;
        }

        return null;
    }
}

/// <summary>Digits in groups, what stands between the groups, and the index of the token behind them.</summary>
internal sealed record DigitNumber(IReadOnlyList<string> Groups, IReadOnlyList<string> Separators, int End)
{
    public string Digits => string.Concat(Groups);

    public string Shape => string.Join('-', Groups.Select(group => group.Length));

    /// <summary>The one separator between all groups; <c>null</c> when they differ, empty for a single group.</summary>
    public string? Separator => Separators.Distinct().ToList() switch
    {
        [] => "",
        [var one] => one,
        _ => null,
    };

    public bool IsYear(int group) => Groups[group].Length == 4 && Groups[group] is ['1', '9', ..] or ['2', '0', ..];
}

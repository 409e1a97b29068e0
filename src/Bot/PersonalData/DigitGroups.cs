namespace Assistent.Bot.PersonalData;

/// <summary>
/// The digits from one token on, in groups with at most three separating characters between them. It looks into the text when asked,
/// and keeps nothing of it.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="start">A token of digits.</param>
/// <param name="between">The most unusual of what may stand between groups.</param>
internal readonly struct DigitGroups(TokenText text, int start, Between between)
{
    private const int MaxGroups = 10;

    /// <summary>The first groups that together have so many digits, or <c>null</c> when a group ends elsewhere.</summary>
    public DigitNumber? First(int digits) => First(digits, digits);

    /// <summary>So many of the first groups, or <c>null</c> when there are fewer.</summary>
    public DigitNumber? FirstGroups(int groups)
    {
        var i = start;
        for (var count = 1; count < groups && i >= 0; count++)
            i = text.NextDigits(i, between);
        return i < 0 ? null : new DigitNumber(text, start, i + 1, groups);
    }

    /// <summary>The most of the first groups that together have at least and at most so many digits.</summary>
    public DigitNumber? First(int least, int most)
    {
        DigitNumber? found = null;
        var (count, groups) = (0, 0);
        for (var i = start; groups < MaxGroups && i >= 0 && (count += text[i].Length) <= most; i = text.NextDigits(i, between))
        {
            groups++;
            if (count >= least)
                found = new DigitNumber(text, start, i + 1, groups);
        }

        return found;
    }
}

/// <summary>Digits in groups, and the index of the token behind them.</summary>
internal readonly record struct DigitNumber(TokenText Text, int Start, int End, int Groups)
{
    /// <summary>The lengths of the groups as hexadecimal digits: <c>0x334</c> is written as <c>271.234.5678</c>.</summary>
    public long Shape
    {
        get
        {
            var shape = 0L;
            for (var i = Start; i >= 0 && i < End; i = Text.NextDigits(i, Between.Anything))
                shape = (shape << 4) + Text[i].Length;
            return shape;
        }
    }

    /// <summary>Writes the digits, which there is room for.</summary>
    public ReadOnlySpan<char> WriteTo(Span<char> room)
    {
        var written = 0;
        for (var i = Start; i >= 0 && i < End; i = Text.NextDigits(i, Between.Anything))
        {
            Text.Chars(i).CopyTo(room[written..]);
            written += Text[i].Length;
        }

        return room[..written];
    }

    /// <summary>The one separator between all groups; <c>null</c> when they differ, empty for a single group.</summary>
    public string? Separator
    {
        get
        {
            var separator = "";
            for (var (i, next) = (Start, Text.NextDigits(Start, Between.Anything)); next >= 0 && next < End;
                (i, next) = (next, Text.NextDigits(next, Between.Anything)))
            {
                var between = Text.Text.AsSpan(Text[i].End, Text[next].Start - Text[i].End);
                if (i == Start)
                    separator = between.ToString();
                else if (!between.SequenceEqual(separator))
                    return null;
            }

            return separator;
        }
    }

    public ReadOnlySpan<char> Group(int number)
    {
        var i = Start;
        while (number-- > 0)
            i = Text.NextDigits(i, Between.Anything);
        return Text.Chars(i);
    }

    public bool IsYear(int group) => Group(group) is ['1', '9', _, _] or ['2', '0', _, _];
}

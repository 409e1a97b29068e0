namespace Assistent.Bot.PersonalData;

/// <summary>
/// Names of people where the text says that a name follows: a title, "naam is", a field of a form, or the end of a letter.
/// </summary>
internal static class PersonName
{
    private const int MaxWords = 4;
    private const int MaxTokens = 24;

    public static FoundData? At(TokenText text, int index)
    {
        if (!text.Is(index, TokenKind.Letters))
            return null;
        var word = text.Word(index);
        if (NameWords.Titles.Contains(word))
            return AfterTitle(text, index, word);
        if (word == "heet")
            return AfterHeet(text, index);
        if (word is "groet" or "groeten")
            return InSignature(text, index);
        if (word.EndsWith("naam", StringComparison.Ordinal) && text.Word(text.Skip(index + 1)) == "is")
            return Name(text, text.Skip(text.Skip(index + 1) + 1), mayBePlain: true);
        return NameWords.NameLabels.Contains(word) || NameWords.Roles.Contains(word)
            ? InForm(text, index, NameWords.NameLabels.Contains(word))
            : null;
    }

    private static FoundData? AfterTitle(TokenText text, int index, string title)
    {
        var next = text.Skip(text.IsSign(index + 1, '.') ? index + 2 : index + 1);
        if (next == index + 1)
            return null;
        while (NameWords.Degrees.Contains(text.Word(next)) && (text.IsSign(next + 1, '.') || text.Is(next + 1, TokenKind.Space)))
            next = text.Skip(text.IsSign(next + 1, '.') ? next + 2 : next + 1);
        var isShouted = text[index].Length > 2 && char.IsUpper(text.Chars(index)[^1]);
        return Name(text, next, mayBePlain: NameWords.ShortTitles.Contains(title), isShouted);
    }

    // "Ik heet Fatima", "heet ik"; a scheme also is called something.
    private static FoundData? AfterHeet(TokenText text, int index) =>
        text.Is(index - 1, TokenKind.Space) && text.Word(index - 2) is "ik" or "hij" or "zij" or "ze"
            ? Name(text, text.Skip(index + 1), mayBePlain: true)
            : null;

    // A line of its own behind "Met vriendelijke groet,".
    private static FoundData? InSignature(TokenText text, int index)
    {
        var (next, lines) = (index + 1, 0);
        for (; next < index + 6
            && (text.Is(next, TokenKind.Space) || text.Is(next, TokenKind.NewLine) || text.IsAnySign(next, ",.")); next++)
            lines += text.Is(next, TokenKind.NewLine) ? 1 : 0;
        return lines > 0 ? Name(text, next, mayBePlain: false) : null;
    }

    // "Naam: Jan de Vries", "Naam cliënt: …"; other labels need a name with a capital.
    private static FoundData? InForm(TokenText text, int index, bool isName)
    {
        var next = text.Skip(index + 1);
        if (isName && NameWords.Roles.Contains(text.Word(next)))
            next = text.Skip(next + 1);
        if (!text.IsAnySign(next, ":=") && !(isName && text.IsSign(next, '-') && text.Is(next - 1, TokenKind.Space)))
            return null;
        return Name(text, text.Skip(next + 1), mayBePlain: isName);
    }

    /// <param name="text">The text.</param>
    /// <param name="start">Where a name may begin.</param>
    /// <param name="mayBePlain">Whether it may be written without capitals and be no common surname.</param>
    /// <param name="isShouted">Whether everything is in capitals, so that a capital says nothing.</param>
    private static FoundData? Name(TokenText text, int start, bool mayBePlain, bool isShouted = false)
    {
        var (end, words, particles, i) = (-1, 0, 0, start);
        while (i < start + MaxTokens && words < MaxWords && text.Is(i, TokenKind.Letters))
        {
            var word = text.Word(i);
            if (IsInitial(text, i))
                (end, i) = (i + 2, i + 2);
            else if (NameWords.Particles.Contains(word) && !EndsName(text, i) && (words > 0 || particles < 3))
                (particles, i) = (particles + 1, i + 1);
            else if (IsWordOfName(text, i, word))
                (words, end, i) = (words + 1, i + 1, i + 1);
            else
                break;
            i = Joined(text, i);
        }

        return end < 0 || IsOrigin(text, end) ? null : new FoundData(PersonalDataKind.Name, text[start].Start, text[end - 1].End);

        bool IsWordOfName(TokenText all, int at, string word)
        {
            if (NameWords.NoNames.Contains(word) || NameWords.Offices.Contains(word) || word.EndsWith("regeling", StringComparison.Ordinal))
                return false;
            var isCapital = char.IsUpper(all.Chars(at)[0]) && !isShouted
                && !(all[at].Length is > 1 and < 5 && char.IsUpper(all.Chars(at)[^1]) && !mayBePlain);
            if (isCapital || NameWords.Surnames.Contains(word))
                return true;
            return words == 0 && (mayBePlain || NameWords.NameParticles.Contains(PreviousWord(all, at, start)));
        }
    }

    private static string PreviousWord(TokenText text, int index, int start) => index - 2 >= start ? text.Word(index - 2) : "";

    // One capital with a point, as in "J.P."; and the single letter of "J de Vries".
    private static bool IsInitial(TokenText text, int index) =>
        text[index].Length <= 2 && char.IsLetter(text.Chars(index)[0]) && text.IsSign(index + 1, '.') && text[index].Length == 1;

    // A particle with nothing of a name behind it is an ordinary word.
    private static bool EndsName(TokenText text, int index) => !text.Is(Joined(text, index + 1), TokenKind.Letters);

    // What may stand between the parts of a name: a space, a hyphen, an apostrophe.
    private static int Joined(TokenText text, int index)
    {
        var next = text.Skip(index);
        return text.IsAnySign(next, "-'") && text.Is(next + 1, TokenKind.Letters) ? next + 1 : next;
    }

    private static bool IsOrigin(TokenText text, int end) => NameWords.Origins.Contains(text.Word(text.Skip(end)));
}

using Assistent.Knowledge;

namespace Assistent.Bot.PersonalData;

/// <summary>
/// Names of people where the text says that a name follows: a title, "naam is", a field of a form, or the end of a letter.
/// </summary>
internal static class PersonName
{
    private const int MaxWords = 4;
    private const int MaxTokens = 24;

    private static readonly string[] OthersWithNames = ["regeling", "stichting", "vereniging", "corporatie", "project", "complex", "bureau",
        "ministerie", "gemeente", "provincie", "fonds", "straat", "laan", "plein", "wijk", "wet", "verordening"];

    public static FoundData? At(TokenText text, int index)
    {
        if (!text.Is(index, TokenKind.Letters))
            return null;
        var word = text.Word(index);
        if (NameField.At(text, index) is { } value)
            return value;
        if (NameWords.Titles.Contains(word))
            return AfterTitle(text, index, word);
        if (word == "heet")
            return AfterHeet(text, index);
        if (word is "groet" or "groeten" or "groetjes")
            return InSignature(text, index);
        if (word.EndsWith("naam", StringComparison.Ordinal) && text.Word(text.Skip(index + 1)) == "is")
            return Name(text, text.Skip(text.Skip(index + 1) + 1),
                mayBeWord: word != "naam" || NameWords.Possessives.Contains(text.Word(index - 2)));
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
        if (IsNounOfItsOwn(text, index, next))
            return null;
        var begins = text.IsSign(index + 1, '.') && !NameWords.ShortTitles.Contains(title);
        return Name(text, next, mayBeWord: title != "familie" && !begins && IsSubject(text, next),
            capitalSaysNothing: begins || (IsShouted(text, index) && IsShouted(text, next)));
    }

    // Who writes a title with a capital within a sentence writes the name with one; German does so with any noun: "eine Familie jetzt".
    private static bool IsNounOfItsOwn(TokenText text, int title, int next) =>
        char.IsUpper(text.Chars(title)[0]) && text.Is(title - 1, TokenKind.Space) && text.Is(title - 2, TokenKind.Letters)
        && text.Is(next, TokenKind.Letters) && char.IsLower(text.Chars(next)[0]) && !NameWords.Particles.Contains(text.Word(next));

    private static bool IsShouted(TokenText text, int index) => text[index].Length > 1 && char.IsUpper(text.Chars(index)[^1]);

    // A noun without an article is the name of somebody where a verb or nothing follows: "mevrouw boom wil", "met meneer boom."
    private static bool IsSubject(TokenText text, int index)
    {
        var next = text.Skip(index + 1);
        return !text.Is(next, TokenKind.Digits) && !text.Is(next, TokenKind.Letters)
            || NameWords.Auxiliaries.Contains(text.Word(next))
            || (text.Word(next) != "niet" && DutchWords.KindOf(text.Word(next)) == DutchWord.Verb);
    }

    // "Ik heet Fatima", "heet ik"; a scheme also is called something.
    private static FoundData? AfterHeet(TokenText text, int index) =>
        text.Is(index - 1, TokenKind.Space)
        && text.Word(index - 2) is var who && (who is "ik" or "hij" or "zij" or "ze" || NameWords.Roles.Contains(who))
            ? Name(text, text.Skip(index + 1), mayBeWord: true)
            : null;

    // A line of its own behind "Met vriendelijke groet,".
    private static FoundData? InSignature(TokenText text, int index)
    {
        var (next, lines) = (index + 1, 0);
        for (; next < index + 6
            && (text.Is(next, TokenKind.Space) || text.Is(next, TokenKind.NewLine) || text.IsAnySign(next, ",.")); next++)
            lines += text.Is(next, TokenKind.NewLine) ? 1 : 0;
        return lines > 0 ? Name(text, next, mayBeWord: false) : null;
    }

    // "Naam: Jan de Vries", "Naam cliënt: …"; other labels need a name with a capital.
    private static FoundData? InForm(TokenText text, int index, bool isName)
    {
        var next = text.Skip(index + 1);
        if (isName && NameWords.Roles.Contains(text.Word(next)))
            next = text.Skip(next + 1);
        if (!text.IsAnySign(next, ":=") && !(isName && text.IsSign(next, '-') && text.Is(next - 1, TokenKind.Space)))
            return null;
        return isName ? NameField.Value(text, text.Skip(next + 1), mayBeWord: true) : Name(text, text.Skip(next + 1), mayBeWord: false);
    }

    /// <param name="text">The text.</param>
    /// <param name="start">Where a name may begin.</param>
    /// <param name="mayBeWord">Whether a noun that is written without a capital is a name here.</param>
    /// <param name="capitalSaysNothing">Whether all is in capitals, or a sentence begins here.</param>
    public static FoundData? Name(TokenText text, int start, bool mayBeWord, bool capitalSaysNothing = false)
    {
        var (end, words, particles) = (-1, 0, 0);
        var i = text.IsSign(start, '\'') && text.Word(start + 1) is "t" ? start + 1 : start;
        while (i < start + MaxTokens && words < MaxWords && text.Is(i, TokenKind.Letters))
        {
            var word = text.Word(i);
            if (IsInitial(text, i))
                (end, i) = (char.IsUpper(text.Chars(i)[0]) ? i + 2 : end, i + 2);
            else if (NameWords.Particles.Contains(word) && !EndsName(text, i) && (words > 0 || particles < 3))
                (particles, i) = (particles + 1, i + 1);
            else if (IsWordOfName(i, word))
                (words, end, i) = (words + 1, i + 1, i + 1);
            else
                break;
            i = Joined(text, i);
        }

        return end < 0 || IsOrigin(text, end) ? null : new FoundData(PersonalDataKind.Name, text[start].Start, text[end - 1].End);

        bool IsWordOfName(int at, string word)
        {
            if (NameWords.Titles.Contains(word) || NameWords.Offices.Contains(word)
                || IsNamedOtherwise(word) || (at > start && FormLabel.KindOf(word) is not (FieldKind.None or FieldKind.Other)))
                return false;
            var isCapital = char.IsUpper(text.Chars(at)[0]) && !capitalSaysNothing;
            if (isCapital && text[at].Length is > 1 and < 5 && char.IsUpper(text.Chars(at)[^1]) && !mayBeWord)
                return false;
            return DutchWords.KindOf(word) switch
            {
                DutchWord.Function => false,
                DutchWord.None => true,
                _ when NameWords.Surnames.Contains(word) => true,
                DutchWord.Verb or DutchWord.Other when words > 0 && IsShouted(text, at) => false,
                _ when isCapital => true,
                DutchWord.Bare => words == 0 && (particles == 0 ? mayBeWord : IsPartOf(PreviousWord(text, at, start), word)),
                _ => false,
            };
        }
    }

    // What has a name without being a person: "Stichting …", "Woonvereniging …", "Havenproject".
    private static bool IsNamedOtherwise(string word) =>
        Array.Exists(OthersWithNames, other => word.EndsWith(other, StringComparison.Ordinal));

    // "Ten" and "ter" are prepositions too, and the nouns that they then stand before have an ending: "ter informatie", "ten tijde".
    private static bool IsPartOf(string particle, string word) => NameWords.NameParticles.Contains(particle)
        && !(particle is "ten" or "ter" && (word[^1] == 'e' || word.EndsWith("ing", StringComparison.Ordinal)
            ));

    private static string PreviousWord(TokenText text, int index, int start) => index - 2 >= start ? text.Word(index - 2) : "";

    // One capital with a point, as in "J.P."; and the single letter of "J de Vries".
    private static bool IsInitial(TokenText text, int index) =>
        text[index].Length <= 2 && char.IsLetter(text.Chars(index)[0]) && text.IsSign(index + 1, '.') && text[index].Length == 1;

    // A particle with nothing of a name behind it is an ordinary word.
    private static bool EndsName(TokenText text, int index) => !text.Is(Joined(text, index + 1), TokenKind.Letters);

    // What may stand between the parts of a name: a space, a hyphen, an apostrophe; a plus in an address on the web.
    private static int Joined(TokenText text, int index)
    {
        if (text.IsCellSpace(index))
            return index;
        var next = text.Skip(index);
        return text.IsAnySign(next, "-'+") && text.Is(next + 1, TokenKind.Letters) ? next + 1 : next;
    }

    private static bool IsOrigin(TokenText text, int end) => NameWords.Origins.Contains(text.Word(text.Skip(end)));
}

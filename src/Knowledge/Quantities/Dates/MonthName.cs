using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>The name of a month or weekday in the text, with the point of an abbreviation; up to but not including <see cref="Next"/>.</summary>
internal readonly record struct NameMatch(int Next, int Number)
{
    public static NameMatch? Month(TokenizedText text, int index) =>
        Calendar.Month(text.Word(index)) is > 0 and var month ? new NameMatch(AfterPoint(text, index), month) : null;

    /// <summary>A weekday; abbreviations that are words of their own (<c>zat</c>, <c>vrij</c>) count only behind <c>op</c> or before a day.</summary>
    public static NameMatch? Weekday(TokenizedText text, int index)
    {
        var word = text.Word(index);
        var weekday = Calendar.Weekday(word);
        if (weekday == 0)
            weekday = Shortened(text, index);
        if (weekday == 0)
            return null;

        var isAmbiguous = word.Length <= 3 || word is "vrij" or "maan" or "donder" or "zater";
        var isBehindOp = text.Is(index - 1, "op") && word.Length > 2;
        var isAbbreviation = HasPoint(text, index) && (text.IsWord(index + 2) || text.IsDigits(index + 2));
        // "wo 22 jan", "wo, 22 jan."
        var isBeforeDay = text.IsDigits(text.Symbol(index + 1) == ',' ? index + 2 : index + 1);
        if (isAmbiguous && !isBehindOp && !isAbbreviation && !isBeforeDay)
            return null;
        return new NameMatch(AfterPoint(text, index), weekday);
    }

    // "do" and "zo" are words of every sentence, so these need the whole of "do 11 okt".
    private static int Shortened(TokenizedText text, int index) => text.Word(index) switch
    {
        "ma" => 1,
        "di" => 2,
        "wo" => 3,
        "do" when IsBeforeDate(text, AfterPoint(text, index)) => 4,
        "vr" => 5,
        "za" => 6,
        "zo" when IsBeforeDate(text, AfterPoint(text, index)) => 7,
        _ => 0,
    };

    private static bool IsBeforeDate(TokenizedText text, int index) => text.IsDigits(index) && Calendar.Month(text.Word(index + 1)) > 0;

    private static int AfterPoint(TokenizedText text, int index) => HasPoint(text, index) ? index + 2 : index + 1;

    private static bool HasPoint(TokenizedText text, int index) =>
        text[index].Length <= 5 && text.Word(index) is not ("mei" or "juni" or "juli" or "maart" or "april")
        && text.Symbol(index + 1) == '.' && text.IsGlued(index + 1);
}

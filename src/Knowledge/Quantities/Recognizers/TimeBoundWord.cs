using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>
/// Words that bound a time: <c>voor</c>, <c>uiterlijk</c>, <c>na afloop van</c>, <c>of later</c>; a <see cref="Next"/> of 0 means none.
/// <see cref="IsWeak"/> marks <c>voor</c>, which more often says what something is for.
/// </summary>
internal readonly record struct TimeBoundWord(int Next, string Mod, bool IsWeak)
{
    public static TimeBoundWord Before(TokenizedText text, int index)
    {
        var second = text.Word(index + 1);
        return text.Word(index) switch
        {
            "voor" when second is "of" && IsIn(text, index + 2) => Strong(index + 3, "until"),
            "na" when second is "of" && IsIn(text, index + 2) => Strong(index + 3, "since"),
            "na" when second is "of" && text.Is(index + 2, "gelijk") && text.Is(index + 3, "aan") => Strong(index + 4, "since"),
            _ when IsIn(text, index) && second is "of" && text.Is(index + 2, "voor") => Strong(index + 3, "until"),
            _ when IsIn(text, index) && second is "of" && text.Is(index + 2, "na") => Strong(index + 3, "since"),
            "zo" when second is "laat" && text.Is(index + 2, "als") => Strong(index + 3, "until"),
            "voor" => new(index + 1, "before", true),
            "voorafgaand" when second is "aan" => Strong(index + 2, "before"),
            "op" when second is "zijn" or "zn" && text.Is(index + 2, "laatst") => Strong(index + 3, "before"),
            "uiterlijk" when second is "op" or "in" => Strong(index + 2, "before"),
            "t" when text.Symbol(index + 1) == '/' && text.Is(index + 2, "m") => Strong(index + 3, "until"),
            "tegen" or "uiterlijk" or "totdat" or "vooraf" => Strong(index + 1, "before"),
            "tot" when second is "en" && text.Is(index + 2, "met") => Strong(index + 3, "until"),
            "tot" when second is "aan" => Strong(index + 2, "before"),
            "tot" => Strong(index + 1, "before"),
            "eerder" or "vroeger" when second is "dan" or "als" => Strong(index + 2, "before"),
            "eindigend" or "eindigt" when second is "met" or "op" => Strong(index + 2, "before"),
            "niet" when second is "later" && text.Is(index + 2, "dan") =>
                Strong(AfterOrIn(text, index + 3), text.Is(index + 3, "of") ? "until" : "before"),
            "niet" when second is "eerder" && text.Is(index + 2, "dan") => Strong(AfterOrIn(text, index + 3), "since"),
            "later" when second is "dan" or "als" => Strong(index + 2, "after"),
            "na" when second is "afloop" && text.Is(index + 2, "van") => Strong(index + 3, "after"),
            "na" => Strong(index + 1, "after"),
            "startend" or "beginnend" => Strong(second is "op" or "met" or "vanaf" or "in" ? index + 2 : index + 1, "after"),
            "sinds" or "sedert" => Strong(index + 1, "since"),
            "zo" when second is "vroeg" && text.Is(index + 2, "als") => Strong(index + 3, "since"),
            "het" when second is "jaar" => Compared(text, index + 2),
            "jaar" => Compared(text, index + 1),
            _ => Sign(text, index) is { Next: > 0 } sign ? sign : Compared(text, index),
        };
    }

    // "het jaar hoger dan 2012"
    private static TimeBoundWord Compared(TokenizedText text, int index)
    {
        if (text.Word(index + 1) is not ("dan" or "als") || text[index + 2].Length != 4 || !text.IsDigits(index + 2))
            return default;

        return text.Word(index) switch
        {
            "hoger" or "groter" or "later" => Strong(index + 2, "after"),
            "lager" or "kleiner" or "eerder" or "vroeger" => Strong(index + 2, "before"),
            _ => default,
        };
    }

    public static TimeBoundWord Behind(TokenizedText text, int index)
    {
        if (text.Word(index) is not ("of" or "en") || text.Word(index + 2) is "dan" or "als")
            return default;

        return text.Word(index + 1) switch
        {
            "later" or "hoger" or "erna" or "daarna" or "groter" or "boven" or "na" => Strong(index + 2, "since"),
            "eerder" or "lager" or "ervoor" or "daarvoor" => Strong(index + 2, "until"),
            _ => default,
        };
    }

    private static TimeBoundWord Sign(TokenizedText text, int index)
    {
        var isOrEqual = text.Symbol(index + 1) == '=';
        return text.Symbol(index) switch
        {
            '>' => Strong(isOrEqual ? index + 2 : index + 1, isOrEqual ? "since" : "after"),
            '<' => Strong(isOrEqual ? index + 2 : index + 1, isOrEqual ? "until" : "before"),
            _ => default,
        };
    }

    private static bool IsIn(TokenizedText text, int index) => text.Word(index) is "op" or "in" or "tegen" or "tijdens";

    private static int AfterOrIn(TokenizedText text, int index) =>
        text.Is(index, "of") && text.Word(index + 1) is "in" or "op" ? index + 2 : index;

    private static TimeBoundWord Strong(int next, string mod) => new(next, mod, false);
}

using System.Globalization;

namespace Assistent.Knowledge.Language;

/// <summary>What Dutch writers mix up, and how much each mistake costs next to a full mistake (1) such as any other wrong letter.</summary>
internal static class SpellingRules
{
    public const double Wrong = 1.0;
    public const double Missing = 0.9;
    public const double Extra = 0.9;
    public const double Swapped = 0.7;

    // "written meant cost"; _ stands for nothing.
    private const string Mistakes = """
        d t .25, t d .25, d dt .3, t dt .35, dt d .3, dt t .3
        ei ij .3, ij ei .3, au ou .3, ou au .3, ie i .4, i ie .4, y i .5, i y .5, y ij .4, ij y .5
        c k .35, k c .35, cc k .5, k cc .5, cc kk .5, ck k .3, k ck .4, qu kw .4, kw qu .4, x ks .4, ks x .4, ks cc .4, cc ks .5
        s z .5, z s .5, c s .5, s c .5, f v .5, v f .5, g ch .4, ch g .4, sch s .5, s sch .6, ph f .4, f ph .5, th t .3, t th .4
        e en .45, en e .5, e ee .5, ee e .5, a aa .5, aa a .5, o oo .5, oo o .5, u uu .4, uu u .4, ee ie .7
        oe u .6, u oe .5, eu u .6, eau o .5, o eau .5, o au .5, oo eau .4, j g .7, g j .7, sj ch .5, sj g .6, m n .6, n m .6
        e i .7, i e .7, e a .7, a e .7, a o .8, o a .8, iele ele .5, _ - .15, - _ .15, - ' .2, ' - .3, _ ' .3, ' _ .3
        ske je .3, skes jes .3, ke tje .5, kes tjes .5, ies jes .4, ie je .5, es en .5
        """;

    // Letters that are doubled, or not, by the spelling rules.
    private const string Doubled = "bcdfgklmnprstz";

    public static IReadOnlyList<SpellingMistake> All { get; } = [.. Read()];

    private static IEnumerable<SpellingMistake> Read()
    {
        foreach (var rule in Mistakes.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = rule.Replace("_", "", StringComparison.Ordinal).Split(' ');
            yield return new SpellingMistake(fields[0], fields[1], double.Parse(fields[2], CultureInfo.InvariantCulture));
        }
        foreach (var letter in Doubled)
        {
            yield return new SpellingMistake($"{letter}", $"{letter}{letter}", 0.4);
            yield return new SpellingMistake($"{letter}{letter}", $"{letter}", 0.4);
        }
    }
}

namespace Assistent.Knowledge.Indexing;

/// <summary>What Dutch writers mix up, and how much each mistake costs next to a full mistake (1) such as any other wrong letter.</summary>
internal static class SpellingRules
{
    public const double Wrong = 1.0;
    public const double Missing = 0.9;
    public const double Extra = 0.9;
    public const double Swapped = 0.7;

    private const string Alike =
        "d t .4|ie i .4|i ie .4|ei ij .3|ij ei .3|au ou .3|ou au .3|c k .35|k c .35|s z .5|z s .5|f v .5|v f .5|g ch .4|ch g .4|y i .5|i y .5|" +
        "y ij .4|ij y .5|ph f .4|f ph .5|th t .4|t th .4|x ks .4|ks x .4|dt d .3|dt t .3|d dt .3|t dt .3|t d .4|e en .45|en e .5|s ss .4|c s .5|s c .5|" +
        "sch s .5|s sch .6|oe u .6|u oe .6|uu u .4|u uu .4|eu u .6|e ee .5|ee e .5|a aa .5|aa a .5|o oo .5|oo o .5|kw qu .4|qu kw .4|cc k .4|k cc .5|" +
        "eau o .5|o eau .5|oo eau .5|sj ch .5|sj g .6|g j .7|j g .7|ee ie .7|m n .6|n m .6|e i .7|i e .7|a e .7|e a .7|ks cc .4|cc ks .5|iele ele .5";

    /// <summary>The mistakes as (what was written, what was meant, cost).</summary>
    public static IReadOnlyList<(string Written, string Meant, double Cost)> Mistakes { get; } = [.. Read(), .. Doubled()];

    private static IEnumerable<(string, string, double)> Read() => Alike.Split('|')
        .Select(rule => rule.Split(' '))
        .Select(rule => (rule[0], rule[1], double.Parse(rule[2], System.Globalization.CultureInfo.InvariantCulture)));

    private static IEnumerable<(string, string, double)> Doubled() => "bcdfgklmnprst"
        .SelectMany(letter => new[] { ($"{letter}", $"{letter}{letter}", 0.4), ($"{letter}{letter}", $"{letter}", 0.4) });
}

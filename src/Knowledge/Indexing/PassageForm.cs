using System.Text.RegularExpressions;

namespace Assistent.Knowledge.Indexing;

/// <summary>What kind of answer a passage is by its form: whether it opens with yes or no, and whether it tells steps to take.</summary>
internal static partial class PassageForm
{
    /// <summary>The passage opens with yes, no, or what stands for it.</summary>
    public const string Verdict = "verdict";

    /// <summary>It does not.</summary>
    public const string NoVerdict = "no-verdict";

    /// <summary>The passage tells steps to take.</summary>
    public const string Steps = "steps";

    /// <summary>It does not.</summary>
    public const string NoSteps = "no-steps";

    public static IReadOnlyList<string> Of(string text) =>
        [OpensWithVerdict().IsMatch(text) ? Verdict : NoVerdict, TellsSteps().IsMatch(text) ? Steps : NoSteps];

    [GeneratedRegex(@"^\W*(ja|nee|dat (kan|mag)|soms|in principe|niet altijd|meestal)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpensWithVerdict();

    [GeneratedRegex(@"^\s*1\. |\bals volgt\b|\bstap(pen)?\b",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TellsSteps();
}

namespace Assistent.Knowledge.Verification;

/// <summary>The names of municipalities and provinces.</summary>
internal static class Places
{
    private static readonly IReadOnlyList<string> Lines = DataFile.Lines("places");
    private static readonly HashSet<string> All = [.. Lines.Select(name => name.ToLowerInvariant())];
    private static readonly HashSet<string> EverydayWords =
        [.. Lines.Where(name => char.IsUpper(name[0])).Select(name => name.ToLowerInvariant())];

    /// <summary>Whether a folded word is one where it has a capital: "Houten".</summary>
    public static bool Has(string word) => All.Contains(word);

    /// <summary>Whether it can be nothing else, also without a capital: "almelo".</summary>
    public static bool IsOnly(string word) => All.Contains(word) && !EverydayWords.Contains(word);
}

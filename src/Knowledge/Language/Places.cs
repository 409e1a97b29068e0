namespace Assistent.Knowledge.Language;

/// <summary>Municipalities and provinces of which the word list does not say that they are names: with a capital they are.</summary>
internal static class Places
{
    private static readonly HashSet<string> All = [.. ResourceText.Entries(typeof(Places), "places")];

    /// <summary>Whether a folded word is one where it has a capital: "Houten".</summary>
    public static bool Has(string word) => All.Contains(word);
}

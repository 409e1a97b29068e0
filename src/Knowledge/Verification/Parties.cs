using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>Words that are facts though they have no capital: who does or pays, and after "per" what is counted by.</summary>
internal static class Parties
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Forms = DataFile.Lines("parties")
        .Select(line => (IReadOnlyList<string>)line.Split(' ')).SelectMany(forms => forms.Select(form => (form, forms))).ToDictionary(pair => pair.form, pair => pair.forms, StringComparer.Ordinal);

    /// <summary>Each of them in all its forms, of which one must stand in the source.</summary>
    public static IEnumerable<IReadOnlyList<string>> In(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Forms.TryGetValue(tokens[i].Word, out var forms))
                yield return forms;
            else if (i > 0 && tokens[i - 1].Word == "per" && !char.IsAsciiDigit(tokens[i].Word[0]))
                yield return [tokens[i].Word];
        }
    }
}

using System.Collections.Frozen;

namespace Assistent.Knowledge.Language;

/// <summary>
/// The words for who does, pays or gets something: those of any overview, from the word file, and those of one. They are facts though
/// they have no capital; so is what is counted by, after "per".
/// </summary>
internal sealed class PartyWords
{
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Usual =
        ByForm(ResourceText.Entries(typeof(PartyWords), "parties").Select(line => line.Split(' ')));

    private readonly FrozenDictionary<string, IReadOnlyList<string>> _own;

    /// <param name="own">The forms of each word that an overview has besides; they lead where a form is a usual one too.</param>
    public PartyWords(IEnumerable<IReadOnlyList<string>> own) => _own = ByForm(own);

    public bool Has(Token token) => Has(token.Word);

    public bool Has(string word) => Find(word) is not null;

    /// <summary>The forms of a word for a party, of which one must stand in the source; of any other word itself.</summary>
    public IReadOnlyList<string> FormsOf(string word) => Find(word) ?? [word];

    /// <summary>The parties of a text, and where each stands; also what is counted by, after "per".</summary>
    public IEnumerable<(IReadOnlyList<string> Forms, int At)> In(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Find(tokens[i].Word) is { } forms)
                yield return (forms, i);
            else if (i > 0 && tokens[i - 1].Word == "per" && !char.IsAsciiDigit(tokens[i].Word[0]))
                yield return ([tokens[i].Word], i);
        }
    }

    private IReadOnlyList<string>? Find(string word) => _own.GetValueOrDefault(word) ?? Usual.GetValueOrDefault(word);

    private static FrozenDictionary<string, IReadOnlyList<string>> ByForm(IEnumerable<IReadOnlyList<string>> words) => words
        .SelectMany(forms => forms.Select(form => (form, forms)))
        .ToFrozenDictionary(pair => pair.form, pair => pair.forms, StringComparer.Ordinal);
}

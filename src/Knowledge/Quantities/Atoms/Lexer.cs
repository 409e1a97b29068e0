namespace Assistent.Knowledge.Quantities.Atoms;

/// <summary>
/// Makes atoms of a text: words in their usual spelling (<c>m²</c>, <c>t/m</c>, <c>mnd.</c>, typing errors), compounds of a number and
/// what it counts apart (<c>achtkoppig</c>), and what is no quantity covered.
/// </summary>
internal sealed class Lexer(Lexicon lexicon)
{
    private static readonly string[] Slashed = ["t/m", "p/m", "p/j", "p/p", "p/w", "p/mnd", "p/jr"];

    private readonly Spelling _spelling = new(lexicon);

    public AtomText Read(string text)
    {
        var tokens = TokenizedText.Of(text);
        var hidden = Covered.In(text);
        var atoms = new List<Atom>(tokens.Count);
        var covered = 0;
        for (var index = 0; index < tokens.Count;)
        {
            while (covered < hidden.Count && hidden[covered].End <= tokens[index].Start)
                covered++;
            if (covered == hidden.Count || tokens[index].Start < hidden[covered].Start)
            {
                index = Add(atoms, tokens, index);
                continue;
            }

            atoms.Add(new Atom(AtomKind.Opaque, tokens[index].Start, hidden[covered].End, null));
            while (index < tokens.Count && tokens[index].Start < hidden[covered].End)
                index++;
        }

        return new AtomText(text, [.. _spelling.Repair(atoms)]);
    }

    private int Add(List<Atom> atoms, TokenizedText tokens, int index)
    {
        if (tokens.IsDigits(index))
            return Add(atoms, AtomKind.Digits, tokens, index, index + 1, new string(tokens.Word(index)));
        if (tokens.IsWord(index))
            return AddWord(atoms, tokens, index);

        // One character that stands for a unit.
        return tokens.Symbol(index) switch
        {
            '㎡' => Add(atoms, AtomKind.Word, tokens, index, index + 1, "m2"),
            '㎥' => Add(atoms, AtomKind.Word, tokens, index, index + 1, "m3"),
            '×' or '*' => Add(atoms, AtomKind.Word, tokens, index, index + 1, "x"),
            var symbol => Add(atoms, AtomKind.Symbol, tokens, index, index + 1, symbol.ToString()),
        };
    }

    private int AddWord(List<Atom> atoms, TokenizedText tokens, int index)
    {
        var word = tokens.Word(index);
        if (Power(tokens, index) is { } power)
            return Add(atoms, AtomKind.Word, tokens, index, power.Next, $"{word}{power.Exponent}");
        if (Joined(tokens, index, '/') is { } slashed && Array.IndexOf(Slashed, slashed) >= 0)
            return Add(atoms, AtomKind.Word, tokens, index, index + 3, slashed);
        if (Joined(tokens, index, '\'') is { } quoted && tokens[index + 2].Length <= 4)
            return Add(atoms, AtomKind.Word, tokens, index, index + 3, quoted);
        if (Compounds.Split(word) is { } compound)
        {
            var start = tokens[index].Start;
            atoms.Add(new Atom(AtomKind.Word, start, start + compound.Length,
                new string(word[..compound.Length])) { Meanings = lexicon.Of(word[..compound.Length]) });
            atoms.Add(new Atom(AtomKind.Word, start + compound.Length, tokens[index].End,
                compound.Suffix) { Meanings = lexicon.Of(compound.Suffix) });
            return index + 1;
        }

        // The point of an abbreviation, where the text goes on behind it.
        var isAbbreviation = tokens.Symbol(index + 1) == '.' && tokens.IsGlued(index + 1) && index + 2 < tokens.Count
            && tokens.Symbol(index + 2) != '.' && Array.Exists(lexicon.Of(word), meaning => meaning.Label == "abbreviation");
        var text = tokens.HasAccent(index) && tokens.Is(index, "een") ? "één" : lexicon.Usual(word) ?? new string(word);
        return Add(atoms, AtomKind.Word, tokens, index, isAbbreviation ? index + 2 : index + 1, text);
    }

    private int Add(List<Atom> atoms, AtomKind kind, TokenizedText tokens, int index, int next, string text)
    {
        atoms.Add(new Atom(kind, tokens[index].Start, tokens[next - 1].End, text) { Meanings = lexicon.Of(text) });
        return next;
    }

    // "m2", "km²", "m^3"
    private static (int Exponent, int Next)? Power(TokenizedText tokens, int index)
    {
        if (tokens.Word(index) is not ("m" or "cm" or "km" or "mtr"))
            return null;
        var at = tokens.Symbol(index + 1) == '^' ? index + 2 : index + 1;
        if (!tokens.IsGlued(at) || tokens[at].Length != 1)
            return null;
        return tokens.Word(at) switch
        {
            "²" or "2" => (2, at + 1),
            "³" or "3" => (3, at + 1),
            _ => null,
        };
    }

    private static string? Joined(TokenizedText tokens, int index, char sign) =>
        tokens.Symbol(index + 1) == sign && tokens.IsGlued(index + 1) && tokens.IsGlued(index + 2) && tokens.IsWord(index + 2)
            ? $"{tokens.Word(index)}{sign}{tokens.Word(index + 2)}"
            : null;
}

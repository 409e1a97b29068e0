using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Whether a sentence puts together what its sources put together: the names of a clause stand in one sentence, a condition stands with
/// what follows from it, and after "na", "naar" or "zonder" stands what stands there in a source. A sentence made of the halves of two true
/// ones is not true.
/// </summary>
internal sealed class Composition(DutchAnalysis analysis, PartyWords parties, Terms terms)
{
    // What two sentences have nearly as much of, tells them apart no more.
    private const float Nearly = 0.85f;

    // About the weight of a common word.
    private const float QuantityWeight = 4;

    // So many words after a preposition may belong to it, and so many of them that state something.
    private const int Reach = 4;
    private const int Governed = 2;

    private static readonly HashSet<string> Conditions = ["als", "indien", "wanneer", "zodra", "mits", "tenzij", "dan", "daardoor",
        "hierdoor",
        "daarom", "dus"];

    // Without these in a source there is nothing that they can be of.
    private static readonly HashSet<string> Reversing = ["zonder", "tegen", "buiten", "behalve", "ondanks"];

    private static readonly HashSet<string> Directed = [.. Reversing, "na", "naar", "door", "uit", "vanaf", "tot", "binnen", "totdat",
        "voordat", "nadat"];

    public bool IsKept(WrittenSentence said, IReadOnlyList<SourceSentence> cited, IReadOnlyList<SourceSentence> witnesses, TermSet names)
    {
        var common = cited;
        foreach (var (start, end) in Clauses.Of(said.Text))
        {
            var clause = said.Within(start, end);
            if (Tellers(said, clause, (start, end), cited, names) is not { Count: > 0 } tellers)
                continue;
            if (Joined(said, clause, names).Any(facts => !cited.Any(source => HasAll(source, facts)))
                || (terms.ReadStating(clause).Besides(names).Weight > 0 && tellers.All(teller => Polarity.IsTurned(clause, [teller]))))
                return false;
            common = [.. common.Intersect(tellers)];
        }

        return (common.Count > 0 || !said.Tokens.Any(token => Conditions.Contains(token.Word)))
            && said.Tokens.Index().All(pair => IsDirectionKept(said, pair.Index, witnesses, names));
    }

    // The sentences that have most of what a clause says.
    private List<SourceSentence> Tellers(WrittenSentence said, IReadOnlyList<Token> clause, (int Start, int End) stretch,
        IReadOnlyList<SourceSentence> cited, TermSet names)
    {
        var stating = terms.ReadStating(clause).Besides(names);
        var quantities = said.Quantities.Where(found => found.Start >= stretch.Start && found.End <= stretch.End).ToList();
        var shares = cited.Select(source => (Source: source, Weight: stating.WeightIn(source.Terms)
            + (QuantityWeight * quantities.Count(found => source.Facts.HasQuantity(found.Value))))).ToList();
        var best = shares.Max(share => share.Weight);
        return best <= 0 ? [] : [.. shares.Where(share => share.Weight >= Nearly * best).Select(share => share.Source)];
    }

    // The names and parties that a clause speaks of together; "en" between two makes it two, where more is said after it.
    private IEnumerable<IReadOnlyList<string>> Joined(WrittenSentence said, IReadOnlyList<Token> clause, TermSet names)
    {
        var facts = new List<string>();
        foreach (var (i, token) in clause.Index())
        {
            if (token.Word is "en" or "of" && clause.Skip(i + 1).Any(next => next.IsContent && !IsFact(next)))
            {
                yield return facts;
                facts = [];
            }
            else if (IsFact(token) && terms.ReadContent([token]).Terms is [var term] && names.Credit(term) < 1)
            {
                facts.Add(token.Word);
            }
        }

        yield return facts;

        bool IsFact(Token token) => parties.Has(token)
            || (char.IsUpper(said.Text[token.Start]) && token.IsContent && (token != said.Tokens[0] || said.IsName(0, analysis)));
    }

    private bool HasAll(SourceSentence source, IReadOnlyList<string> facts) =>
        facts.Count < 2 || facts.All(word => parties.FormsOf(word).Any(source.Facts.HasWord));

    private bool IsDirectionKept(WrittenSentence said, int at, IReadOnlyList<SourceSentence> witnesses, TermSet names)
    {
        var word = said.Tokens[at].Word;
        if (!Directed.Contains(word))
            return true;
        var told = witnesses.SelectMany(source => source.Tokens.Index().Where(pair => pair.Item.Word == word)
            .Select(pair => After(source.Tokens, pair.Index))).ToList();
        if (told.Count == 0)
            return !Reversing.Contains(word);
        var governed = After(said.Tokens, at);
        if (governed is not [var first, ..] || char.IsUpper(said.Text[first.Start]))
            return true;
        var stating = terms.ReadContent(governed);
        return (names.Credit(stating.Terms[0]) > 0 && word is not "naar")
            || stating.WeightIn(terms.ReadContent(told.SelectMany(tokens => tokens))) > 0
            || !stating.Terms.Any(term => witnesses.Any(source => source.Terms.Credit(term) > 0));
    }

    private static IReadOnlyList<Token> After(IReadOnlyList<Token> tokens, int at) =>
        [.. tokens.Skip(at + 1).Take(Reach).Where(token => token.IsContent).Take(Governed)];
}

using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Whether what a sentence says of a name is what its sources say of that name: in "Hospi Housing voor studenten, Takecarebnb voor
/// statushouders" each name has its own.
/// </summary>
internal sealed class NamedClauses(DutchAnalysis analysis, TermReader terms)
{
    // Of what a sentence says of a name, at least this share by weight stands with that name.
    private const float Enough = 0.2f;

    // So few words ("bemiddelen") may be the model's own for what the source says.
    private const int FewWords = 2;

    public bool Agree(string text, IReadOnlyList<Token> tokens, IReadOnlyList<SourceSentence> cited, TermSet ownNames) =>
        tokens.Where((token, i) => IsName(text, tokens, i) && terms.ReadContent([token]) is { Terms: [var term] }
            && ownNames.Credit(term) < 1).All(name => IsSaidOf(name, Besides(text, tokens, name, ownNames), cited));

    // No other name has more of it.
    private bool IsSaidOf(Token name, TermSet said, IReadOnlyList<SourceSentence> cited)
    {
        var (own, others) = (0f, 0f);
        foreach (var source in cited.Where(source => source.Tokens.Any(token => token.Word == name.Word)))
        {
            foreach (var part in Parts(source))
            {
                var share = said.Weight <= 0 ? 1 : said.WeightIn(terms.ReadContent(part)) / said.Weight;
                var isNamed = part.Any(token => token.Word == name.Word);
                if (isNamed || !HasName(source, part))
                    own = MathF.Max(own, share);
                else
                    others = MathF.Max(others, share);
            }
        }

        return own >= others && (own >= Enough || said.Terms.Length <= FewWords);
    }

    // What a sentence says of each of its names, where it has several: up to the next comma, and up to an "en" between one and the next.
    private static IEnumerable<IReadOnlyList<Token>> Parts(SourceSentence source)
    {
        var text = source.Sentence.Text;
        foreach (var clause in Clauses.Of(text))
        {
            var part = new List<Token>();
            var tokens = source.Tokens.Where(token => token.Start >= clause.Start && token.End <= clause.End).ToList();
            foreach (var (i, token) in tokens.Index())
            {
                if (token.Word == "en" && i + 1 < tokens.Count && char.IsUpper(text[tokens[i + 1].Start])
                    && part.Exists(before => char.IsUpper(text[before.Start])) && !char.IsUpper(text[part[^1].Start]))
                {
                    yield return part;
                    part = [];
                }

                part.Add(token);
            }

            yield return part;
        }
    }

    private bool HasName(SourceSentence source, IReadOnlyList<Token> part) =>
        source.Tokens.Where((token, i) => part.Contains(token) && IsName(source.Sentence.Text, source.Tokens, i)).Any();

    private bool IsName(string text, IReadOnlyList<Token> tokens, int index) =>
        char.IsUpper(text[tokens[index].Start]) && !tokens[index].IsStopWord
            && !(index == 0 && analysis.IsCommonWord(tokens[index].Word) && !(tokens.Count > 1 && char.IsUpper(text[tokens[1].Start])));

    // The clause's words of content that are no names, and not the article's either.
    private TermSet Besides(string text, IReadOnlyList<Token> tokens, Token name, TermSet ownNames)
    {
        var (start, end) = Clauses.Around(text, name.Start);
        var content = terms.ReadContent(tokens.Where((token, i) => token.Start >= start && token.End <= end && !IsName(text, tokens, i)));
        return new TermSet([.. content.Terms.Where(term => ownNames.Credit(term) < 1)]);
    }
}

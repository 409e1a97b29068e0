using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Whether what a sentence says of a name is what its sources say of that name, and whether names of several words are theirs: in "Hospi
/// Housing voor studenten, Takecarebnb voor statushouders" each has its own, and "Binnenlandse Groep" is put together from two.
/// </summary>
internal sealed class Names(DutchAnalysis analysis, Terms terms)
{
    // Of what a sentence says of a name, at least this share by weight stands with that name.
    private const float Enough = 0.2f;

    // So few words ("bemiddelen") may be the model's own for what the source says.
    private const int FewWords = 2;

    // A name that begins with a word of no content is known by this many words: "Onder de Pannen".
    private const int NameOfStopWord = 3;

    public bool AreKept(WrittenSentence said, IReadOnlyList<SourceSentence> cited, SourceNames own) =>
        AreWhole(said, [.. cited.Select(source => source.Tokens), own.Tokens])
        && Parts(said).All(part => part.Where(token => IsName(said, token))
            .All(name => terms.ReadContent([name]) is not { Terms: [var term] }
            || own.Terms.Credit(term) >= 1 || IsSaidOf(name, Besides(said, part, own.Terms), cited)));

    // A word of no content is no name, though it has a capital where no sentence begins; but "Onder de Pannen" is one.
    private bool AreWhole(WrittenSentence said, IReadOnlyList<IReadOnlyList<Token>> sources)
    {
        var (text, tokens) = (said.Text, said.Tokens);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (!char.IsUpper(text[tokens[i].Start]) || text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End) is not " ")
                continue;
            if (tokens[i].IsStopWord ? !sources.Any(source => StandTogether([.. tokens.Skip(i).Take(NameOfStopWord)], source))
                : said.IsName(i - 1, analysis) && !sources.Any(source => StandTogether([tokens[i - 1], tokens[i]], source)))
                return false;
        }

        return true;
    }

    private static bool StandTogether(IReadOnlyList<Token> words, IReadOnlyList<Token> source) =>
        Enumerable.Range(0, Math.Max(0, source.Count - words.Count + 1))
            .Any(at => words.Index().All(word => source[at + word.Index].Word == word.Item.Word));

    // No other name has more of it.
    private bool IsSaidOf(Token name, TermSet said, IReadOnlyList<SourceSentence> cited)
    {
        var (own, others) = (0f, 0f);
        foreach (var source in cited.Where(source =>
            source.Facts.HasWord(name.Word) || source.Before.Tokens.Any(token => token.Word == name.Word)))
        {
            foreach (var part in Parts(source.Written))
            {
                var share = said.Weight <= 0 ? 1 : said.WeightIn(terms.ReadContent(part)) / said.Weight;
                if (part.Any(token => token.Word == name.Word) || !part.Any(token => IsName(source.Written, token)))
                    own = MathF.Max(own, share);
                else
                    others = MathF.Max(others, share);
            }
        }

        return own >= others && (own >= Enough || said.Terms.Length <= FewWords);
    }

    // What a sentence says of each of its names, where it has several: up to the next comma, and up to an "en" between one and the next.
    // After a comma an "een" tells what the name before it is.
    private static IEnumerable<IReadOnlyList<Token>> Parts(WrittenSentence sentence)
    {
        var text = sentence.Text;
        var part = new List<Token>();
        foreach (var clause in Clauses.Of(text))
        {
            var tokens = sentence.Within(clause.Start, clause.End);
            if (part.Count > 0 && tokens is not [{ Word: "een" }, ..])
            {
                yield return part;
                part = [];
            }

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
        }

        yield return part;
    }

    private bool IsName(WrittenSentence sentence, Token token)
    {
        if (!char.IsUpper(sentence.Text[token.Start]) || token.IsStopWord)
            return false;
        var isFirst = token == sentence.Tokens[0];
        return !isFirst || sentence.IsName(0, analysis)
            || (sentence.Tokens.Count > 1 && char.IsUpper(sentence.Text[sentence.Tokens[1].Start]));
    }

    // The words of content beside a name that are no names, and not the article's either.
    private TermSet Besides(WrittenSentence said, IReadOnlyList<Token> part, TermSet own) =>
        terms.ReadContent(part.Where(token => !IsName(said, token))).Besides(own);
}

using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Retrieval;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Whether what a sentence says of a name is what its source says of that name: in "Hospi Housing voor studenten, Takecarebnb voor
/// statushouders" each name has its own.
/// </summary>
internal sealed class NamedClauses(DutchAnalysis analysis, TermReader terms)
{
    private const float Enough = 0.5f;

    public bool Agree(string text, IReadOnlyList<Token> tokens, IReadOnlyList<SourceSentence> witnesses, TermSet ownNames) =>
        tokens.Where((token, i) => IsName(text, tokens, i) && terms.ReadContent([token]) is { Terms: [var term] } && ownNames.Credit(term) < 1)
            .All(name => Besides(text, tokens, name) is var said && (said.Weight <= 0 || witnesses.Any(witness => Shares(said, witness, name))));

    private bool IsName(string text, IReadOnlyList<Token> tokens, int index) =>
        char.IsUpper(text[tokens[index].Start]) && !tokens[index].IsStopWord && !(index == 0 && analysis.IsCommonWord(tokens[index].Word) && !(tokens.Count > 1 && char.IsUpper(text[tokens[1].Start])));

    // By the words themselves: students are young people, but not all young people are students.
    private static bool Shares(TermSet said, TermSet told) =>
        said.Terms.Where(term => told.Terms.Any(other => other.Stem == term.Stem)).Sum(term => term.Weight) >= Enough * said.Weight;

    // A sentence with one name tells all it tells of that one.
    private bool Shares(TermSet said, SourceSentence witness, Token name) => witness.Tokens.Where(token => token.Word == name.Word).Any(same =>
        Besides(witness.Sentence.Text, witness.Tokens, same) is { Weight: > 0 } told && NamesIn(witness) > 1 ? Shares(said, told) : Shares(said, witness.Terms));

    // Capitalised words that stand together are one name.
    private int NamesIn(SourceSentence witness) =>
        witness.Tokens.Where((_, i) => IsName(witness.Sentence.Text, witness.Tokens, i) && (i == 0 || !IsName(witness.Sentence.Text, witness.Tokens, i - 1))).Count();

    // The clause's words of content that are no names.
    private TermSet Besides(string text, IReadOnlyList<Token> tokens, Token name)
    {
        var (start, end) = Clauses.Around(text, name.Start);
        return terms.ReadContent(tokens.Where((token, i) => token.Start >= start && token.End <= end && !IsName(text, tokens, i)));
    }
}

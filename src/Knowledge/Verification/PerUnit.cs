using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>Whether the figure that a sentence gives "per woning" or "per persoon" is the one that its source gives so.</summary>
internal static class PerUnit
{
    public static bool IsKept(string text, IReadOnlyList<Token> tokens, IReadOnlyList<SourceSentence> witnesses)
    {
        var told = witnesses.SelectMany(witness => Figures(witness.Sentence.Text, witness.Tokens).Concat(witness.Article.Rules.Where(rule => rule.Outcome is not null).SelectMany(rule => Figures(rule.Outcome!, null)))).ToHashSet();
        return Figures(text, tokens).All(figure => told.Contains(figure) || !told.Any(other => other.Unit == figure.Unit));
    }

    private static IEnumerable<(string Unit, Quantity Value)> Figures(string text, IReadOnlyList<Token>? tokens)
    {
        var quantities = QuantityReader.Read(text, DateOnly.MinValue);
        var words = tokens?.Select(token => (token.Word, token.Start)).ToList() ?? [.. Positions(text)];
        foreach (var (per, unit) in words.Zip(words.Skip(1)).Where(pair => pair.First.Word == "per"))
        {
            if (quantities.LastOrDefault(found => found.Start < per.Start) is { } before)
                yield return (unit.Word, SourceFacts.Ends(before.Value) is [var end] ? SourceFacts.Plain(end)
                    : SourceFacts.Plain(before.Value));
        }
    }

    private static IEnumerable<(string Word, int Start)> Positions(string text)
    {
        var at = 0;
        foreach (var word in text.Split(' '))
        {
            yield return (word.Trim('.', ',').ToLowerInvariant(), at);
            at += word.Length + 1;
        }
    }
}

using System.Collections.Frozen;
using Assistent.Knowledge.Language;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Assistent.Knowledge.Indexing;

/// <summary>
/// Turns a question into a Lucene query: any of its words in any field, rarer words and heavier fields counting more. A question that
/// asks for yes or no prefers passages that say so, and one that asks how prefers passages that tell steps.
/// </summary>
internal sealed class QuestionQuery(IndexReader index, IndexTerms terms, DutchAnalysis analysis)
{
    private const float SynonymWeight = 0.5f;
    // Lucene refuses more than 1024 clauses; no question needs this many words.
    private const int MostTerms = 100;

    private static readonly string[] Stemmed = [IndexFields.Names, IndexFields.Text, IndexFields.Questions];

    // A question that begins with a verb asks for yes or no.
    private static readonly FrozenSet<string> Verbs = """
        kan kun kunt kunnen mag mogen moet moeten is zijn ben bent heb hebt heeft hebben word wordt worden krijg krijgt krijgen hoef hoeft
        hoeven geldt gelden komt komen werkt betaal betaalt ga gaat gaan bestaat bestaan telt zal wil doet stopt loopt
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    // "Hoe lang" asks for a figure, not for a way.
    private static readonly FrozenSet<string> Degrees = FrozenSet.Create(
        StringComparer.Ordinal, "lang", "veel", "vaak", "groot", "hoog", "oud", "snel", "ver", "laat", "zit", "ziet", "heet", "heten");

    public Query Build(string question)
    {
        var tokens = analysis.Analyze(question).SelectMany(PartsIfUnknown).ToList();
        var words = new BooleanQuery(disableCoord: true);
        foreach (var (field, weight) in IndexFields.Weights)
        {
            foreach (var term in terms.Of(field, tokens).Distinct().Take(MostTerms)) words.Add(Either(field, term, weight), Occur.SHOULD);
        }
        return new BooleanQuery(disableCoord: true) { { words, Occur.MUST }, { Verdict(tokens), Occur.SHOULD },
            { Steps(tokens), Occur.SHOULD } };
    }

    // No passage has "hospitakamer"; then its parts are what is asked about.
    private IEnumerable<Token> PartsIfUnknown(Token token)
    {
        if (token.IsStopWord || IsIndexed(token.Stem) || analysis.Parts(token.Word) is not { Count: > 0 } parts) return [token];
        return parts.Select(part => token with { Word = part, Stem = analysis.Stem(part) });
    }

    private bool IsIndexed(string stem) =>
        Stemmed.Any(field => index.DocFreq(new Term(field, stem)) > 0);

    private Query Either(string field, string term, float weight)
    {
        var plain = new TermQuery(new Term(field, term)) { Boost = weight };
        if (analysis.SynonymsOf(term) is not { Count: > 0 } synonyms) return plain;
        var either = new DisjunctionMaxQuery(0f) { plain };
        foreach (var synonym in synonyms) either.Add(new TermQuery(new Term(field, synonym)) { Boost = weight * SynonymWeight });
        return either;
    }

    private static ConstantScoreQuery Verdict(IReadOnlyList<Token> question)
    {
        var asksForVerdict = question is [var first, ..] && Verbs.Contains(first.Word);
        return Form(asksForVerdict ? PassageForm.Verdict : PassageForm.NoVerdict, IndexFields.VerdictWeight);
    }

    private static ConstantScoreQuery Steps(IReadOnlyList<Token> question)
    {
        var asksHow = question.Where((token, i) => token.Word == "hoe"
            && (i + 1 == question.Count || !Degrees.Contains(question[i + 1].Word))).Any();
        return asksHow ? Form(PassageForm.Steps, IndexFields.StepsWeight) : Form(PassageForm.NoSteps, IndexFields.NoStepsWeight);
    }

    private static ConstantScoreQuery Form(string term, float weight) =>
        new(new TermQuery(new Term(IndexFields.Form, term))) { Boost = weight };
}

using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Assistent.Knowledge.Indexing;

/// <summary>Turns a question into a Lucene query: any of its words in any field, rarer words and heavier fields counting more.</summary>
internal sealed class QuestionQuery(DutchAnalyzer analyzer, DutchAnalysis analysis)
{
    private const float SynonymWeight = 0.5f;
    // Lucene refuses more than 1024 clauses; no question needs this many words.
    private const int MostTerms = 100;

    public Query Build(string question)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var (field, weight) in IndexFields.Weights)
        {
            foreach (var term in analyzer.Terms(field, question).Distinct().Take(MostTerms)) query.Add(Either(field, term, weight), Occur.SHOULD);
        }
        return query;
    }

    private Query Either(string field, string term, float weight)
    {
        var plain = new TermQuery(new Term(field, term)) { Boost = weight };
        if (analysis.Synonyms(term) is not { Count: > 0 } synonyms) return plain;
        var either = new DisjunctionMaxQuery(0f) { plain };
        foreach (var synonym in synonyms) either.Add(new TermQuery(new Term(field, synonym)) { Boost = weight * SynonymWeight });
        return either;
    }
}

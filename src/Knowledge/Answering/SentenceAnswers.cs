using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Answers in the overview's own sentences: the one that is asked for first, then what is needed besides.</summary>
internal sealed class SentenceAnswers(DutchAnalysis analysis)
{
    private const int MaxWords = 75;
    private const int MaxWordsBesides = 60;

    // A sentence of the same article is needed besides when it answers nearly as well as the first one.
    private const float NearlyAsGood = 0.6f;

    public Draft Compose(Inquiry inquiry, RankedSentence lead, Ranking ranking)
    {
        var chosen = inquiry.Asked.Contains(Asked.Definition) && lead.Fact?.Kind == FactKind.Definition
            ? Overview(lead, ranking, inquiry)
            : Besides(lead, ranking);
        var statements = chosen.Select(sentence => DraftStatement.Quoting(lead.Article, sentence)).ToList();
        statements[0] = statements[0] with { Text = Opening(inquiry, lead) + statements[0].Text };
        return new Draft.Composed([lead.Article], [new DraftBlock.Paragraph(statements)]);
    }

    /// <summary>A sentence with its article's title before it where it does not name it.</summary>
    public string Named(RankedSentence lead) =>
        NamesItself(lead.Article, analysis.Analyze(lead.Sentence.Text)) ? lead.Sentence.Text : $"{lead.Article.Title}: {lead.Sentence.Text}";

    private string Opening(Inquiry inquiry, RankedSentence lead)
    {
        var tokens = analysis.Analyze(lead.Sentence.Text);
        var verdict = PremiseCheck.Judge(inquiry, lead.Sentence.Quantities, tokens) switch
        {
            Premise.Contradicted => Phrases.No,
            Premise.Confirmed => Phrases.Yes,
            _ => "",
        };
        return verdict + (NamesItself(lead.Article, tokens) ? "" : $"{lead.Article.Title}: ");
    }

    // "Ze zijn bij uitstek geschikt …" says of what only with the article's title before it.
    private bool NamesItself(Article article, IReadOnlyList<Token> sentence)
    {
        var stems = sentence.Select(token => token.Stem).ToHashSet();
        return article.Names.Prepend(article.Title).Any(name => analysis.Analyze(name).Where(token => !token.IsStopWord).All(token => stems.Contains(token.Stem)));
    }

    // What it is, and then as much of the text as a reader takes in, in the text's own order; what else was asked comes before the rest.
    private static IReadOnlyList<Sentence> Overview(RankedSentence lead, Ranking ranking, Inquiry inquiry)
    {
        var chosen = new List<Sentence> { lead.Sentence };
        if (inquiry.Asked.Count > 1)
            AddWhileFits(chosen, Related(lead, ranking).Where(other => other.Fact is { } fact && inquiry.Asked.Any(asked => AskedFacts.Answering(asked).Contains(fact.Kind))).Take(2).Select(other => other.Sentence), MaxWords);
        AddWhileFits(chosen, lead.Article.Sentences.Where(sentence => sentence.Section == "" && sentence.Number > lead.Sentence.Number && !lead.Article.OnlyPoints(sentence)), MaxWords);
        return InOrder(chosen);
    }

    private static IReadOnlyList<Sentence> Besides(RankedSentence lead, Ranking ranking)
    {
        var chosen = new List<Sentence> { lead.Sentence };
        AddWhileFits(chosen, lead.Fact?.Besides ?? [], MaxWords);
        AddWhileFits(chosen, Related(lead, ranking).Where(other => other.Score >= NearlyAsGood * lead.Score).Take(2).Select(other => other.Sentence), MaxWordsBesides);
        return InOrder(chosen);
    }

    // The first sentence answers; the others follow in the text's own order, unless one that leans on the first goes right after it.
    private static IReadOnlyList<Sentence> InOrder(IReadOnlyList<Sentence> chosen) =>
        [chosen[0], .. chosen.Skip(1).OrderBy(sentence => sentence.Number > chosen[0].Number ? 0 : 1).ThenBy(sentence => sentence.Number)];

    private static IEnumerable<RankedSentence> Related(RankedSentence lead, Ranking ranking) =>
        ranking.Sentences.Where(other => other.Article == lead.Article && other.Sentence != lead.Sentence && !other.Sentence.IsListLine && !lead.Article.OnlyPoints(other.Sentence));

    private static void AddWhileFits(List<Sentence> chosen, IEnumerable<Sentence> more, int maxWords)
    {
        foreach (var sentence in more.Where(sentence => !chosen.Contains(sentence)).ToList())
        {
            if (chosen.Append(sentence).Sum(Words) <= maxWords && (!Leans.On(sentence) || chosen.Exists(other => other.Number == sentence.Number - 1)))
                chosen.Add(sentence);
        }
    }

    private static int Words(Sentence sentence) => sentence.Text.Count(char.IsWhiteSpace) + 1;
}

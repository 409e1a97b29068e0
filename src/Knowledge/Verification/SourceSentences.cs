using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Retrieval;

namespace Assistent.Knowledge.Verification;

/// <summary>The sentences of every passage that may be a witness, and the words that name their article. Orders to a machine are none.</summary>
internal sealed class SourceSentences
{
    private readonly Dictionary<string, IReadOnlyList<SourceSentence>> _byPassage = [];
    private readonly Dictionary<Slug, (TermSet Terms, SourceFacts Facts, IReadOnlyList<Token> Tokens)> _names = [];
    private readonly HashSet<string> _withOrders = [];

    public SourceSentences(IReadOnlyList<Article> articles, DutchAnalysis analysis, TermReader terms)
    {
        foreach (var article in articles)
        {
            var names = string.Join('\n', [article.Title, article.ShortName, .. article.Names, .. article.Passages.Select(passage => passage.Heading).Distinct()]);
            _names[article.Slug] = (terms.ReadText(names), SourceFacts.Of(names, analysis), analysis.Analyze(names));
            foreach (var passage in article.Sentences.GroupBy(sentence => sentence.Passage.Id))
            {
                var witnesses = passage.Where(sentence => !Orders.IsIn(sentence.Text)).ToList();
                _byPassage[passage.Key] = [.. witnesses.Select(sentence => new SourceSentence(article, sentence, analysis.Analyze(sentence.Text), terms.ReadText(sentence.Text), SourceFacts.Of(sentence.Text, analysis)))];
                if (witnesses.Count < passage.Count())
                    _withOrders.Add(passage.Key);
            }
        }
    }

    public IReadOnlyList<SourceSentence> Of(Passage passage) => _byPassage.GetValueOrDefault(passage.Id, []);

    public TermSet NamesOf(Article article) => _names[article.Slug].Terms;

    public IReadOnlyList<Token> TokensOfNamesOf(Article article) => _names[article.Slug].Tokens;

    public SourceFacts FactsInNamesOf(Article article) => _names[article.Slug].Facts;

    /// <summary>Whether nothing in a passage is meant for a machine that reads it.</summary>
    public bool IsPlain(Passage passage) => !_withOrders.Contains(passage.Id);
}

using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// The sentences of every passage that may bear something out, and the words that name their article. Orders to a machine are none.
/// </summary>
internal sealed class SourceSentences
{
    private readonly Dictionary<string, IReadOnlyList<SourceSentence>> _byPassage = [];
    private readonly Dictionary<Slug, (TermSet Terms, SourceFacts Facts, IReadOnlyList<Token> Tokens)> _names = [];

    public SourceSentences(IReadOnlyList<Article> articles, DutchAnalysis analysis, TermReader terms)
    {
        foreach (var article in articles)
        {
            var names = string.Join('\n',
                [article.Title, article.ShortName, .. article.Names, .. article.Passages.Select(passage => passage.Heading).Distinct()]);
            _names[article.Slug] = (terms.ReadText(names), SourceFacts.Of(names, analysis), analysis.Analyze(names));
            foreach (var passage in article.Everything.GroupBy(sentence => sentence.Passage.Id))
            {
                var usable = passage.Where(sentence => !Orders.IsIn(sentence.Text)).ToList();
                _byPassage[passage.Key] = [.. usable.Select(sentence => new SourceSentence(article, sentence, analysis.Analyze(sentence.Text), terms.ReadText(sentence.Text), SourceFacts.Of(sentence.Text, analysis)))];
            }
        }
    }

    public IReadOnlyList<SourceSentence> Of(Passage passage) => _byPassage.GetValueOrDefault(passage.Id, []);

    public TermSet NamesOf(Article article) => _names[article.Slug].Terms;

    public IReadOnlyList<Token> TokensOfNamesOf(Article article) => _names[article.Slug].Tokens;

    public SourceFacts FactsInNamesOf(Article article) => _names[article.Slug].Facts;
}

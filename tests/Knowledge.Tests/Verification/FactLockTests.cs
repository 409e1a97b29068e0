using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Tests.Verification;

public sealed class FactLockTests
{
    private const int Enough = 300;

    private static readonly DutchAnalysis Analysis = DutchAnalysis.Load();
    private static readonly FactLock Lock = new(Analysis, new PartyWords([]));

    [Theory]
    [InlineData("Een logeerperiode duurt in principe maximaal 3 maanden.", "Een logeerperiode duurt in principe maximaal drie maanden.")]
    [InlineData("De bijdrage is 35 duizend euro.", "De bijdrage is € 35.000.")]
    [InlineData("Minimaal 12 vierkante meter per persoon.", "Minimaal 12m² woonruimte per persoon.")]
    [InlineData("De regeling sluit op 1-11-2023.", "De regeling staat open van 3 juli t/m 1 november 2023.")]
    public void Lets_a_fact_through_in_another_notation(string sentence, string source) =>
        Assert.True(Holds(sentence, SourceFacts.Of(source, Analysis, QuantityReader.Dutch)));

    [Theory]
    [InlineData("Een logeerperiode duurt maximaal drie weken.", "Een logeerperiode duurt in principe maximaal drie maanden.")]
    [InlineData("Het Rijk kan tot 738 miljoen euro aan garanties verstrekken.",
        "Het Rijk kan tot 783 miljoen euro aan garanties verstrekken.")]
    [InlineData("Een initiatief van de gemeente Zwolle.", "Een initiatief van de Protestantse Kerk en de gemeente Kampen.")]
    [InlineData("De brief is van 7 juni 2023.", "Het ministerie heeft op 6 juni 2023 een brief gestuurd.")]
    public void Withholds_a_fact_that_the_source_lacks(string sentence, string source) =>
        Assert.False(Holds(sentence, SourceFacts.Of(source, Analysis, QuantityReader.Dutch)));

    [Fact]
    public void Leaves_every_sentence_of_the_overview_untouched()
    {
        foreach (var (article, sentence) in Sentences())
            Assert.True(Holds(sentence.Text, Source(article, sentence)), sentence.Text);
    }

    [Fact]
    public void Catches_every_answer_in_which_a_figure_a_unit_a_date_or_a_name_was_changed()
    {
        var changed = Sentences()
            .SelectMany(pair => FactMutations.Of(pair.Sentence.Text).Select(text => (pair.Article, pair.Sentence, Text: text))).ToList();

        var missed = changed.Where(answer => Holds(answer.Text, Source(answer.Article, answer.Sentence)))
            .Select(answer => answer.Text).ToList();

        Assert.True(changed.Count >= Enough, $"Only {changed.Count} changed answers were tried.");
        Assert.Empty(missed);
    }

    private static bool Holds(string text, SourceFacts source) =>
        Lock.Holds(WrittenSentence.Of(text, Analysis, QuantityReader.Dutch), [source]);

    private static IEnumerable<(Article Article, Sentence Sentence)> Sentences() =>
        RepositoryKnowledgeBase.Library.Articles.SelectMany(article => article.Sentences.Select(sentence => (article, sentence)));

    private static SourceFacts Source(Article article, Sentence sentence) =>
        SourceFacts.Of($"{sentence.Passage.Text}\n{article.Title}", Analysis, QuantityReader.Dutch);
}

using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using static Assistent.Knowledge.Tests.Answering.ListedArticles;

namespace Assistent.Knowledge.Tests.Answering;

/// <summary>Lists come from the data: complete, counted, in the overview's order, and with what they are a list of.</summary>
public sealed class ListAnswerTests
{
    public static TheoryData<string> Kinds { get; } = [.. Library.Overview.Kinds.Select(kind => kind.Name)];

    public static TheoryData<string> Characteristics { get; } = [.. Library.Overview.Characteristics.Select(known => known.Name)];

    // Every article with every kind of instrument that the overview names under it.
    public static TheoryData<string, string> Relations { get; } =
        new(Library.Articles.SelectMany(article => article.Related
            .Select(slug => Library[slug].Kind.Name).Distinct().Select(kind => (article.Slug.ToString(), kind))));

    public static TheoryData<string> Named { get; } =
        [.. Library.Articles.Where(article => Library.Naming(article.Slug).Count > 0).Select(article => article.Slug.ToString())];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_is_listed_whole(string kind) =>
        AssertListed(new ListCriterion.OfKind(kind), article => article.Kind.Name == kind);

    [Theory]
    [MemberData(nameof(Characteristics))]
    public void Every_characteristic_is_listed_whole_and_each_item_cites_the_sentence_that_bears_it_out(string characteristic)
    {
        var answer = AssertListed(new ListCriterion.With(characteristic), article => Has(article, characteristic));

        var items = answer.Blocks.OfType<AnswerBlock.Enumeration>().Single().Items;
        foreach (var (item, article) in items.Zip(Library.Instruments.Where(article => Has(article, characteristic))))
        {
            var cited = Assert.Single(item.Citations);
            Assert.Equal(article.Characteristics.First(own => own.Characteristic.Name == characteristic).Sentence.Text,
                answer.Citations[cited - 1].Quote);
        }
    }

    [Fact]
    public void Everything_is_all_instruments() =>
        AssertListed(new ListCriterion.Everything(), article => article.IsInstrument);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_names_something_of_a_kind_is_listed_whole(string kind)
    {
        if (Library.Instruments.Any(article => article.Related.Any(slug => Library[slug].Kind.Name == kind)))
            AssertListed(new ListCriterion.HavingUnder(kind), article => article.Related.Any(slug => Library[slug].Kind.Name == kind));
    }

    [Theory]
    [MemberData(nameof(Relations))]
    public void What_the_overview_names_under_an_article_is_listed_whole(string slug, string kind)
    {
        var answer = Answer(new ListCriterion.Under(Slug.Parse(slug), kind));

        Assert.Equal(
            Library[Slug.Parse(slug)].Related.Where(related => Library[related].Kind.Name == kind)
                .Select(related => Shown(Library[related])),
            answer.Items());
        Assert.StartsWith($"Bij {Library[Slug.Parse(slug)].Title} noemt het overzicht ", answer.FirstSentence(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void What_names_an_instrument_is_listed_whole(string slug) =>
        Assert.Equal(Library.Naming(Slug.Parse(slug)).Select(Shown),
            Answer(new ListCriterion.Naming(Slug.Parse(slug))).Items());

    private static Answer.Grounded AssertListed(ListCriterion criterion, Func<Article, bool> belongs)
    {
        var answer = Answer(criterion);

        Assert.Equal(Titles(belongs), answer.Items());
        foreach (var kind in Library.Instruments.Where(belongs).CountBy(article => article.Kind))
            Assert.Contains($"{kind.Value} {kind.Key.Counted(kind.Value)}", answer.FirstSentence(), StringComparison.Ordinal);
        return answer;
    }

    private static Answer.Grounded Answer(ListCriterion criterion) =>
        RepositoryKnowledgeBase.Knowledge.Answer(
            new AnswerPlan.Answering([new PlanPart.Listed(criterion)], "Welke zijn er?", IsObvious: true)).Grounded();
}

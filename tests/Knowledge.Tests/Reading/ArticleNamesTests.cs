using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>Which articles a text names, word for word.</summary>
public sealed class ArticleNamesTests
{
    private static readonly ArticleNames Names = new(RepositoryKnowledgeBase.Library);

    [Theory]
    [InlineData("FLEXWONINGEN", "flexwoningen")]
    [InlineData("een hospitakamer", "hospitaverhuur")]
    [InlineData("de HAR", "hotel-en-accommodatieregeling")]
    [InlineData("wat is de fhg", "herplaatsingsgarantie")]
    [InlineData("subsidie uit de SOO", "stimuleringsregeling-ontmoetingsruimten")]
    [InlineData("de regeling grote gezinnen", "regeling-huisvesting-grote-gezinnen")]
    [InlineData("Expertteam Huisvesting Aandachtsgroepen", "expertteam-huisvesting-aandachtsgroepen")]
    [InlineData("Toewijzen corporatiewoningen", "toewijzen-corporatiewoningen")]
    public void Finds_the_article_that_a_text_names(string text, string slug) =>
        Assert.Equal([slug], Find(text));

    [Fact]
    public void Finds_several_articles_in_the_order_of_the_text() =>
        Assert.Equal(["logeerregeling", "hotel-en-accommodatieregeling", "flexwoningen"], Find("logeerregeling, HAR of flexwoningen?"));

    [Theory]
    [InlineData("Wat is een regeling?")]
    [InlineData("hoe hard waait het")]
    [InlineData("Wat kost een woning?")]
    [InlineData("mogelijkheden")]
    [InlineData("")]
    public void Finds_nothing_where_nothing_is_named(string text) =>
        Assert.Empty(Find(text));

    [Fact]
    public void Every_title_and_every_other_name_finds_its_own_article() =>
        Assert.All(
            RepositoryKnowledgeBase.Library.Instruments.SelectMany(
                article => article.Names.Prepend(article.Title).Append(article.ShortName).Select(name => (name, article.Slug))),
            named => Assert.Equal([named.Slug.ToString()], Find(named.name)));

    private static IReadOnlyList<string> Find(string text) => [.. Names.In(Words.Of(text)).Select(named => named.Article.Slug.ToString())];
}

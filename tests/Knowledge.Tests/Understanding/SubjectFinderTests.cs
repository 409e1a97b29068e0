namespace Assistent.Knowledge.Tests.Understanding;

/// <summary>Which articles a text names, by the titles and other names of the repository's own knowledge base.</summary>
public sealed class SubjectFinderTests
{
    [Theory]
    [InlineData("flexwoning", "flexwoningen")]
    [InlineData("FLEXWONINGEN", "flexwoningen")]
    [InlineData("Hoe zit het met flexwonen?", "flexwoningen")]
    [InlineData("mag je een woning splitsen", "woningsplitsing")]
    [InlineData("woningen splitsen", "woningsplitsing")]
    [InlineData("het splitsen van een woning", "woningsplitsing")]
    [InlineData("een hospitakamer", "hospitaverhuur")]
    [InlineData("twee hospitakamers", "hospitaverhuur")]
    [InlineData("een microwoning in de tuin", "microwoningen")]
    [InlineData("de doorstroomlocaties", "tussenvoorzieningen")]
    [InlineData("een particuliere verhuurder", "particuliere-verhuurders")]
    [InlineData("wat doet de taskforce nieuwbouw", "taskforce-nieuwbouw-woningcorporatie")]
    [InlineData("het aanjaagteam", "aanjaagteam-wonen-welzijn-zorg-voor-ouderen")]
    [InlineData("de HAR", "hotel-en-accommodatieregeling")]
    [InlineData("wat is de fhg", "herplaatsingsgarantie")]
    [InlineData("subsidie uit de SOO", "stimuleringsregeling-ontmoetingsruimten")]
    [InlineData("geclusterd wonen voor ouderen in een geclusterde woonvorm", "geclusterde-woonvormen")]
    public void Finds_the_article_that_a_text_names(string text, string slug) =>
        Assert.Equal([slug], Find(text));

    [Theory]
    [InlineData("de regeling grote gezinnen", "regeling-huisvesting-grote-gezinnen")]
    [InlineData("Expertteam Huisvesting Aandachtsgroepen", "expertteam-huisvesting-aandachtsgroepen")]
    [InlineData("Toewijzen van corporatiewoningen", "toewijzen-corporatiewoningen")]
    public void The_longest_name_counts(string text, string slug) =>
        Assert.Equal([slug], Find(text));

    [Fact]
    public void Finds_several_articles_in_the_order_of_the_text() =>
        Assert.Equal(["logeerregeling", "hotel-en-accommodatieregeling", "flexwoningen"], Find("logeerregeling, HAR of flexwoningen?"));

    [Fact]
    public void An_article_that_is_named_twice_is_found_once() =>
        Assert.Equal(["optoppen"], Find("Is optoppen duur, en wie helpt bij optoppen?"));

    [Theory]
    [InlineData("Wat is een regeling?")]
    [InlineData("hoe hard waait het")]
    [InlineData("Wat kost een woning?")]
    public void Finds_nothing_where_nothing_is_named(string text) =>
        Assert.Empty(Find(text));

    [Fact]
    public void Every_title_and_every_other_name_finds_its_own_article() =>
        Assert.All(
            RepositoryKnowledgeBase.Library.Articles.Where(article => article.IsInstrument).SelectMany(article => article.Names.Prepend(article.Title).Select(name => (name, article.Slug))),
            named => Assert.Equal([named.Slug.ToString()], Find(named.name)));

    private static IReadOnlyList<string> Find(string text) =>
        [.. RepositoryKnowledgeBase.Knowledge.Rank(new Question(text)).Inquiry.Subjects.Select(subject => subject.Slug.ToString())];
}

namespace Assistent.Knowledge.Tests.Indexing;

/// <summary>Instruments are found by a term: by their names, by what they tell, and by what was meant where it is mistyped.</summary>
public sealed class PassageSearchTests
{
    [Theory]
    [InlineData("logeer", "logeerregeling")]
    [InlineData("RTHF", "herplaatsingsgarantie")]
    [InlineData("ontmoetingsruimten", "stimuleringsregeling-ontmoetingsruimten")]
    [InlineData("hospitaverhuer", "hospitaverhuur")]
    [InlineData("flexwonigen", "flexwoningen")]
    [InlineData("transfromatie", "transformatie")]
    public void A_term_finds_the_instrument_that_it_is_about(string term, string slug) =>
        Assert.Equal(slug, $"{RepositoryKnowledgeBase.Knowledge.Find(term)[0].Slug}");

    [Theory]
    [InlineData("qqqzzzxxx")]
    [InlineData("😀")]
    public void What_means_nothing_here_finds_nothing(string term) => Assert.Empty(RepositoryKnowledgeBase.Knowledge.Find(term));
}

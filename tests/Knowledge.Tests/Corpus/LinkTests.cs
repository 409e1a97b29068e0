using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Tests.Corpus;

public sealed class LinkTests
{
    private static IEnumerable<Link> Links => RepositoryKnowledgeBase.Library.Articles.SelectMany(article => article.Links);

    [Fact]
    public void A_link_to_a_site_says_that_the_document_is_to_be_found_there()
    {
        var link = new Link("De potentie van splitsen en optoppen", new Uri("https://stec.nl"), LinkStatus.Site, "Stec Groep");

        Assert.Equal("De potentie van splitsen en optoppen (te vinden via de site van Stec Groep)", link.Label);
    }

    [Theory]
    [InlineData(LinkStatus.Seen)]
    [InlineData(LinkStatus.InText)]
    [InlineData(LinkStatus.Known)]
    public void A_link_to_the_document_has_its_title(LinkStatus status) =>
        Assert.Equal("Huisvestingswet 2014",
            new Link("Huisvestingswet 2014", new Uri("https://wetten.overheid.nl/BWBR0035303"), status, null).Label);

    [Fact]
    public void Every_link_of_the_knowledge_base_is_well_formed()
    {
        var addresses = Links.Select(link => link.Url)
            .Concat(RepositoryKnowledgeBase.Library.Articles.SelectMany(article => article.LaterChanges).Select(change => change.Source));

        Assert.All(addresses, url =>
        {
            Assert.Equal(Uri.UriSchemeHttps, url.Scheme);
            Assert.Matches(@"^([a-z0-9-]+\.)+[a-z]{2,}$", url.Host);
            Assert.Empty(url.UserInfo);
            Assert.True(Uri.IsWellFormedUriString(url.OriginalString, UriKind.Absolute), url.OriginalString);
        });
    }

    [Fact]
    public void Every_instrument_of_the_knowledge_base_has_a_link() =>
        Assert.All(RepositoryKnowledgeBase.Library.Articles.Where(article => article.IsInstrument),
            article => Assert.NotEmpty(article.Links));

    [Fact]
    public void Every_later_change_has_a_date() =>
        Assert.All(RepositoryKnowledgeBase.Library.Articles.SelectMany(article => article.LaterChanges),
            change => Assert.Matches(@"^20\d\d(-\d\d){1,2}$", change.Date));
}

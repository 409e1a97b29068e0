using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Tests.Verification;

public sealed class GroundingCheckTests
{
    private static readonly Article Optoppen = Some.Article(text: "Optoppen voegt een bouwlaag toe. Dat gaat snel.");
    private static readonly GroundingCheck Check = new([Optoppen], DutchAnalysis.Load());

    [Fact]
    public void Keeps_a_statement_whose_quote_stands_in_its_passage()
    {
        var answer = Verify(Quoting("Dat gaat snel."));

        var statement = Assert.Single(answer.Statements());
        Assert.Equal([1], statement.Citations);
        Assert.Equal("Dat gaat snel.", answer.Grounded().Citations[0].Quote);
    }

    [Fact]
    public void Withholds_a_statement_that_no_passage_supports()
    {
        var answer = Verify(Quoting("Dat gaat snel."), Quoting("Dat kost 35.000 euro."));

        Assert.Equal(["Dat gaat snel."], answer.Statements().Select(statement => statement.Text));
    }

    [Theory]
    [InlineData("dat gaat snel.")]
    [InlineData("Dat  gaat snel.")]
    [InlineData("Dat gaat snel!")]
    [InlineData("")]
    public void A_quote_that_differs_in_one_sign_supports_nothing(string quote) =>
        Assert.IsType<Answer.NotInOverview>(Verify(Quoting(quote)));

    [Fact]
    public void A_draft_that_loses_every_statement_becomes_a_refusal() =>
        Assert.IsType<Answer.NotInOverview>(Verify(Quoting("Dat kost 35.000 euro.")));

    [Fact]
    public void Words_of_our_own_alone_are_no_answer() =>
        Assert.IsType<Answer.NotInOverview>(Verify(DraftStatement.Own("Het overzicht noemt 13 mogelijkheden:")));

    [Fact]
    public void The_same_quote_is_cited_once()
    {
        var answer = Verify(Quoting("Dat gaat snel."), Quoting("Optoppen voegt een bouwlaag toe."), Quoting("Dat gaat snel."));

        Assert.Equal(2, answer.Grounded().Citations.Count);
        Assert.Equal([[1], [2], [1]], answer.Statements().Select(statement => statement.Citations));
    }

    [Fact]
    public void A_citation_leads_to_the_link_that_its_words_name()
    {
        var article = Optoppen with
        {
            Links = [new Link("De potentie van optoppen", new Uri("https://stec.nl"), LinkStatus.Site, "Stec Groep"), new Link("bouwlaag", new Uri("https://bouwlaag.nl"), LinkStatus.Seen, null)],
        };

        var citation = Verify(DraftStatement.Quoting(article, article.Sentences[0])).Grounded().Citations[0];

        Assert.Equal("https://bouwlaag.nl/", citation.Link?.ToString());
        Assert.Equal("bouwlaag", citation.LinkLabel);
    }

    [Fact]
    public void A_citation_that_names_no_link_leads_to_that_of_the_article()
    {
        var article = Optoppen with { Links = [new Link("De potentie van optoppen", new Uri("https://stec.nl"), LinkStatus.Site, "Stec Groep")] };

        var citation = Verify(DraftStatement.Quoting(article, article.Sentences[1])).Grounded().Citations[0];

        Assert.Equal("De potentie van optoppen (te vinden via de site van Stec Groep)", citation.LinkLabel);
    }

    [Fact]
    public void A_refusal_cites_the_nearest_articles()
    {
        var answer = Assert.IsType<Answer.NotInOverview>(Check.Verify(new Draft.Missing("een bedrag hiervoor", [Optoppen]), ""));

        Assert.Equal("een bedrag hiervoor", answer.Missing);
        Assert.Equal([(1, "Optoppen")], answer.Nearest.Select(citation => (citation.Position, citation.Title)));
    }

    private static DraftStatement Quoting(string quote) => new(quote, [new Evidence(Optoppen, Optoppen.Passages[0], quote)]);

    private static Answer Verify(params DraftStatement[] statements) =>
        Check.Verify(new Draft.Composed([Optoppen], [new DraftBlock.Paragraph(statements)]), "");
}

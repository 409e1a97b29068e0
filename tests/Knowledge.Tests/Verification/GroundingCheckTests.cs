using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Tests.Verification;

public sealed class GroundingCheckTests
{
    private static readonly GroundingCheck Check = RepositoryKnowledgeBase.Knowledge.Check;
    private static readonly Article Logeerregeling = RepositoryKnowledgeBase.Library[Slug.Parse("logeerregeling")];
    private static readonly Article Optoppen = RepositoryKnowledgeBase.Library[Slug.Parse("optoppen")];

    [Fact]
    public void Keeps_a_statement_whose_quote_stands_in_its_passage()
    {
        var answer = Verify(Quoting("Een logeerperiode duurt in principe maximaal drie maanden."));

        var statement = Assert.Single(answer.Statements());
        Assert.Equal([1], statement.Citations);
        Assert.Equal("Een logeerperiode duurt in principe maximaal drie maanden.", answer.Grounded().Citations[0].Quote);
    }

    [Fact]
    public void Withholds_a_statement_that_no_passage_supports()
    {
        var answer = Verify(Quoting("Een logeerperiode duurt in principe maximaal drie maanden."), Quoting("Een logeerperiode duurt in principe maximaal zes maanden."));

        Assert.Equal(["Een logeerperiode duurt in principe maximaal drie maanden."], answer.Statements().Select(statement => statement.Text));
    }

    [Theory]
    [InlineData("Nee: 5 maanden is langer dan de 3 maanden die het overzicht noemt.", "mag je vijf maanden logeren", 1)]
    [InlineData("Nee: 5 maanden is langer dan de 3 maanden die het overzicht noemt.", "mag dat", 0)]
    [InlineData("Een logeerperiode duurt maximaal 4 maanden.", "hoe lang", 0)]
    [InlineData("Dat regelt de gemeente Zwolle.", "wie regelt dat", 0)]
    public void Words_of_our_own_hold_only_figures_and_names_of_the_quote_and_the_question(string text, string question, int kept)
    {
        var own = Quoting("Een logeerperiode duurt in principe maximaal drie maanden.") with { Text = text };

        var answer = Check.Verify(Draft(Sentence(Logeerregeling, 0), own), question);

        Assert.Equal(1 + kept, answer.Statements().Count);
    }

    [Theory]
    [InlineData("een logeerperiode duurt in principe maximaal drie maanden.")]
    [InlineData("Een logeerperiode duurt  in principe maximaal drie maanden.")]
    [InlineData("Een logeerperiode duurt in principe maximaal drie maanden!")]
    [InlineData("")]
    public void A_quote_that_differs_in_one_sign_supports_nothing(string quote) =>
        Assert.IsType<Answer.NotInOverview>(Verify(Quoting(quote)));

    [Fact]
    public void A_draft_that_loses_its_first_cited_statement_becomes_a_refusal() =>
        Assert.IsType<Answer.NotInOverview>(Verify(Quoting("Een logeerperiode duurt een jaar."), Quoting("In sommige gevallen kan deze periode in overleg worden verlengd.")));

    [Fact]
    public void Words_of_our_own_alone_are_no_answer() =>
        Assert.IsType<Answer.NotInOverview>(Verify(DraftStatement.Own("Het overzicht noemt 13 mogelijkheden:")));

    [Fact]
    public void The_same_quote_is_cited_once()
    {
        var answer = Verify(Sentence(Logeerregeling, 0), Sentence(Optoppen, 0), Sentence(Logeerregeling, 0));

        Assert.Equal([[1], [2], [1]], answer.Statements().Select(statement => statement.Citations));
        Assert.Equal([1, 2], answer.Grounded().Citations.Select(citation => citation.Position));
    }

    [Fact]
    public void Sentences_that_follow_each_other_share_a_citation()
    {
        var answer = Verify(Sentence(Logeerregeling, 0), Sentence(Logeerregeling, 1));

        var citation = Assert.Single(answer.Grounded().Citations);
        Assert.Equal($"{Logeerregeling.Sentences[0].Text} {Logeerregeling.Sentences[1].Text}", citation.Quote);
    }

    [Fact]
    public void A_citation_leads_to_the_link_that_its_words_name()
    {
        var hospitaverhuur = RepositoryKnowledgeBase.Library[Slug.Parse("hospitaverhuur")];

        var citation = Verify(new DraftStatement("", [Evidence.Of(hospitaverhuur, hospitaverhuur.Sentences.First(sentence => sentence.Text.Contains("Hospi Housing", StringComparison.Ordinal)))])).Grounded().Citations[0];

        Assert.Equal("https://www.hospihousing.com/nl/", citation.Link?.ToString());
        Assert.Equal("Hospi Housing", citation.LinkLabel);
    }

    [Fact]
    public void A_citation_that_names_no_link_leads_to_that_of_the_article()
    {
        var citation = Verify(Sentence(Optoppen, 0)).Grounded().Citations[0];

        Assert.Equal(Optoppen.Links[0].Url, citation.Link);
        Assert.Equal(Optoppen.Links[0].Label, citation.LinkLabel);
    }

    [Fact]
    public void A_refusal_cites_the_nearest_articles()
    {
        var answer = Assert.IsType<Answer.NotInOverview>(Check.Verify(new Draft.Missing("een bedrag hiervoor", [Optoppen]), ""));

        Assert.Equal("een bedrag hiervoor", answer.Missing);
        Assert.Equal([(1, Optoppen.Title)], answer.Nearest.Select(citation => (citation.Position, citation.Title)));
    }

    // Of the passage that tells how long a stay is, whatever is quoted.
    private static DraftStatement Quoting(string quote) =>
        new(quote, [new Evidence(Logeerregeling, Logeerregeling.Passages.First(passage => passage.Text.Contains("drie maanden", StringComparison.Ordinal)), quote)]);

    private static DraftStatement Sentence(Article article, int index) => DraftStatement.Quoting(article, article.Sentences[index]);

    private static Answer Verify(params DraftStatement[] statements) => Check.Verify(Draft(statements), "");

    private static Draft.Composed Draft(params DraftStatement[] statements) => new([Logeerregeling], [new DraftBlock.Paragraph(statements)]);
}

namespace Assistent.Knowledge.Tests.Answering;

/// <summary>What the overview does not say is not answered, and what is missing is named.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("Wat kost het optoppen van een flat?", "een bedrag hiervoor")]
    [InlineData("Hoe lang duurt woningsplitsing?", "een duur of termijn hiervoor")]
    [InlineData("Hoe groot is een flexwoning?", "een oppervlakte hiervoor")]
    [InlineData("Hoeveel procent van de flexwoningen staat leeg?", "een percentage hiervoor")]
    [InlineData("Hoeveel flexwoningen staan er in Zwolle?", "een aantal hiervoor")]
    public void A_kind_of_fact_that_the_article_lacks_is_named_as_missing(string question, string missing) =>
        Assert.Equal(missing, Assert.IsType<Answer.NotInOverview>(RepositoryKnowledgeBase.Answer(question)).Missing);

    [Theory]
    [InlineData("Wat is het telefoonnummer van het Expertteam Woningbouw?")]
    [InlineData("In welk artikel van de wet staat hospitaverhuur?")]
    [InlineData("Hoeveel flexpoolgeld krijgt onze gemeente?")]
    [InlineData("Hoeveel kost een flexwoning?")]
    [InlineData("Is de herplaatsingsgarantie al open?")]
    [InlineData("Welke afstandsnorm geldt voor windturbines bij woningen?")]
    [InlineData("Welke geluidsnorm geldt voor een kamer bij een hospita?")]
    public void What_the_overview_does_not_tell_is_not_answered(string question) =>
        Assert.IsType<Answer.NotInOverview>(RepositoryKnowledgeBase.Answer(question));

    [Theory]
    [InlineData("Wie wint de Champions League dit jaar?")]
    [InlineData("recept voor erwtensoep")]
    [InlineData("wat zijn skaeve huse")]
    [InlineData("Hoe vraag ik een paspoort aan?")]
    public void Another_subject_is_out_of_scope(string question) =>
        Assert.IsType<Answer.OutOfScope>(RepositoryKnowledgeBase.Answer(question));

    [Theory]
    [InlineData("mag dat?")]
    [InlineData("regeling")]
    [InlineData("expertteam")]
    public void Too_little_to_go_on_is_asked_back_with_questions_that_have_an_answer(string question)
    {
        var options = Assert.IsType<Answer.Unclear>(RepositoryKnowledgeBase.Answer(question)).Options;

        Assert.NotEmpty(options);
        Assert.All(options, option => Assert.IsType<Answer.Grounded>(RepositoryKnowledgeBase.Answer(option)));
    }

    [Theory]
    [InlineData("Hoe groot is een flexwoning?", "Flexwoningen")]
    [InlineData("Hoe lang duurt woningsplitsing?", "Woningsplitsing")]
    public void A_refusal_points_to_the_nearest_article(string question, string title)
    {
        var nearest = Assert.IsType<Answer.NotInOverview>(RepositoryKnowledgeBase.Answer(question)).Nearest;

        Assert.Equal([title], nearest.Select(citation => citation.Title));
    }
}

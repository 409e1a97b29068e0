using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Tests.Answering;

/// <summary>Lists come from the data: complete, counted, in the overview's order.</summary>
public sealed class ListAnswerTests
{
    private static ArticleLibrary Library => RepositoryKnowledgeBase.Library;

    public static TheoryData<string> WithSupport { get; } = [.. Slugs(article => article.Support.Count > 0)];

    public static TheoryData<string> WithRegulations { get; } = [.. Slugs(article => article.Regulations.Count > 0)];

    public static TheoryData<string> WithoutSupport { get; } = [.. Slugs(article => article.Kind == InstrumentKind.Mogelijkheid && article.Support.Count == 0)];

    public static TheoryData<string> WithoutRegulations { get; } = [.. Slugs(article => article.Kind == InstrumentKind.Mogelijkheid && article.Regulations.Count == 0)];

    public static TheoryData<string> Named { get; } = [.. Slugs(article => Library.Naming(article.Slug).Count > 0)];

    [Theory]
    [InlineData("Klopt het dat er 5 regelingen zijn?", "Nee: het overzicht noemt 6 regelingen:")]
    [InlineData("Zijn er dertien mogelijkheden?", "Ja: het overzicht noemt 13 mogelijkheden:")]
    [InlineData("er zijn toch vier vormen van ondersteuning", "Nee: het overzicht noemt 5 vormen van ondersteuning:")]
    [InlineData("Klopt het dat er drie regelingen voor statushouders zijn?", "Ja: het overzicht noemt hierbij 3 regelingen:")]
    [InlineData("Klopt het dat er twee expertteams zijn?", "Het overzicht noemt 5 vormen van ondersteuning:")]
    public void A_number_that_is_supposed_is_confirmed_or_denied(string question, string says) =>
        Assert.Equal(says, RepositoryKnowledgeBase.Answer(question).FirstSentence());

    [Theory]
    [InlineData("Welke mogelijkheden zijn er?", InstrumentKind.Mogelijkheid, "Het overzicht noemt 13 mogelijkheden:")]
    [InlineData("noem alle woonoplossingen", InstrumentKind.Mogelijkheid, "Het overzicht noemt 13 mogelijkheden:")]
    [InlineData("hoeveel instrumenten zijn er", InstrumentKind.Mogelijkheid, "Het overzicht noemt 13 mogelijkheden:")]
    [InlineData("Welke vormen van ondersteuning zijn er?", InstrumentKind.Ondersteuning, "Het overzicht noemt 5 vormen van ondersteuning:")]
    [InlineData("geef alle expertteams", InstrumentKind.Ondersteuning, "Het overzicht noemt 5 vormen van ondersteuning:")]
    [InlineData("Welke regelingen zijn er?", InstrumentKind.Regeling, "Het overzicht noemt 6 regelingen:")]
    [InlineData("welke potjes zijn er voor gemeenten", InstrumentKind.Regeling, "Het overzicht noemt 6 regelingen:")]
    [InlineData("hoeveel subsidies zijn er", InstrumentKind.Regeling, "Het overzicht noemt 6 regelingen:")]
    public void A_list_is_complete_and_counted(string question, InstrumentKind kind, string introduction)
    {
        var answer = RepositoryKnowledgeBase.Answer(question);

        Assert.Equal(introduction, answer.FirstSentence());
        Assert.Equal(Library.OfKind(kind).Select(article => article.Title), answer.Items());
    }

    [Theory]
    [InlineData("Welke regelingen zijn er voor statushouders?", "Regeling Huisvesting Grote Gezinnen voor statushouders|Hotel- en accommodatieregeling (HAR) voor statushouders|Logeerregeling voor statushouders")]
    [InlineData("Welke regelingen zijn er voor ouderen?", "Stimuleringsregeling ontmoetingsruimten in ouderenhuisvesting")]
    public void A_narrowed_list_holds_what_fits(string question, string titles) =>
        Assert.Equal(titles.Split('|'), RepositoryKnowledgeBase.Answer(question).Items());

    [Theory]
    [MemberData(nameof(WithSupport))]
    public void The_support_under_a_mogelijkheid_is_that_of_the_data(string slug)
    {
        var article = Library[Slug.Parse(slug)];

        var answer = RepositoryKnowledgeBase.Answer($"Welke ondersteuning hoort bij {article.Title}?");

        Assert.Equal(article.Support.Select(team => Library[team].Title), answer.Items());
    }

    [Theory]
    [MemberData(nameof(WithRegulations))]
    public void The_regelingen_under_a_mogelijkheid_are_those_of_the_data(string slug)
    {
        var article = Library[Slug.Parse(slug)];

        var answer = RepositoryKnowledgeBase.Answer($"Welke regeling hoort bij {article.Title}?");

        Assert.Equal(article.Regulations.Select(regeling => Library[regeling].Title), answer.Items());
    }

    [Theory]
    [MemberData(nameof(Named))]
    public void The_mogelijkheden_that_name_an_instrument_are_those_of_the_data(string slug)
    {
        var article = Library[Slug.Parse(slug)];

        var answer = RepositoryKnowledgeBase.Answer($"Bij welke mogelijkheden staat {article.Title}?");

        Assert.Equal(Library.Naming(article.Slug).Select(naming => naming.Title), answer.Items());
    }

    [Theory]
    [MemberData(nameof(WithoutSupport))]
    public void Support_that_the_overview_does_not_name_is_not_made_up(string slug) =>
        Assert.Equal($"een vorm van ondersteuning bij {Library[Slug.Parse(slug)].Title}", Missing($"Welke ondersteuning hoort bij {Library[Slug.Parse(slug)].Title}?"));

    [Theory]
    [MemberData(nameof(WithoutRegulations))]
    public void A_regeling_that_the_overview_does_not_name_is_not_made_up(string slug) =>
        Assert.Equal($"een regeling bij {Library[Slug.Parse(slug)].Title}", Missing($"Welke regeling hoort bij {Library[Slug.Parse(slug)].Title}?"));

    private static string Missing(string question) => Assert.IsType<Answer.NotInOverview>(RepositoryKnowledgeBase.Answer(question)).Missing;

    private static IEnumerable<string> Slugs(Func<Article, bool> chosen) => Library.Articles.Where(chosen).Select(article => article.Slug.ToString());
}

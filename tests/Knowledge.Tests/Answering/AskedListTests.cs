using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using static Assistent.Knowledge.Tests.Answering.ListedArticles;

namespace Assistent.Knowledge.Tests.Answering;

/// <summary>Lists as they are asked for: what is asked for whole, or that it is not told.</summary>
public sealed class AskedListTests
{
    [Theory]
    [InlineData("Welke regelingen zijn nu nog open?")]
    [InlineData("welke potjes kan ik vandaag nog aanvragen")]
    public void Of_what_is_open_for_a_time_is_told_what_is_known_of_it(string question)
    {
        var answer = RepositoryKnowledgeBase.Answer(question);

        Assert.Equal("Van 6 regelingen is dit over de looptijd bekend:", answer.FirstSentence());
        Assert.Contains("Herplaatsingsgarantie voor flexwoningen: Aanvragen voor de RTHF kan tot en met 31 december 2028.", answer.Items());
        Assert.Contains(
            "Regeling Huisvesting Grote Gezinnen voor statushouders: De regeling was weer open van 3 juni 2024 tot en met 15 oktober 2026.",
            answer.Items());
    }

    [Fact]
    public void All_that_changed_since_the_overview_is_told()
    {
        var answer = RepositoryKnowledgeBase.Answer("Wat is er allemaal veranderd sinds dit overzicht?");

        Assert.Equal(Library.Articles.Sum(article => article.LaterChanges.Count), answer.Items().Count);
    }

    [Fact]
    public void What_changed_in_one_article_is_told_of_that_one()
    {
        var changed = new PlanPart.Listed(new ListCriterion.Changed(Slug.Parse("herplaatsingsgarantie")));

        var answer = RepositoryKnowledgeBase.Knowledge.Answer(new AnswerPlan.Answering([changed], "Wat is er veranderd?", IsObvious: true));

        Assert.Equal(3, answer.Items().Count);
    }

    [Fact]
    public void Of_an_article_in_which_nothing_changed_no_other_changes_are_told() =>
        Assert.Equal(["optoppen"],
            RepositoryKnowledgeBase.Read("Wat is er sinds augustus 2023 in de landelijke regels voor optoppen veranderd?").NotTold());

    [Theory]
    [InlineData("Bij welke opties en regelingen wordt het COA genoemd?", "COA")]
    [InlineData("waar komt platform31 allemaal voor", "Platform31")]
    [InlineData("Onder welke kopjes komt Takecarebnb voor?", "Takecarebnb")]
    [InlineData("In welke stukken staat de VNG vermeld?", "VNG")]
    public void Where_an_organisation_is_named_is_told_completely(string question, string name)
    {
        var named = Titles(article => article.Everything.Select(sentence => sentence.Text).Concat(article.Links.Select(link => link.Title))
            .Any(text => text.Contains(name, StringComparison.Ordinal)));

        Assert.NotEmpty(named);
        Assert.Equal(named, RepositoryKnowledgeBase.Answer(question).Items());
    }

    [Fact]
    public void Where_a_law_changes_something_is_told_completely() =>
        Assert.Equal(["flexwoningen", "leegstand", "microwoningen"],
            Lists.Of(Assert.IsType<PlanPart.Listed>(RepositoryKnowledgeBase
                    .Read("Bij welke mogelijkheden verandert er iets door de Omgevingswet?").Part()).Criterion, Library)
                .Select(item => item.Article.Slug.ToString()).Order());

    [Fact]
    public void Where_an_organisation_is_named_that_the_overview_does_not_have_is_not_told()
    {
        var plan = RepositoryKnowledgeBase.Read("Bij welke mogelijkheden wordt Humanitas genoemd?");

        Assert.IsType<PlanPart.NotTold>(Assert.Single(Assert.IsType<AnswerPlan.Answering>(plan).Parts));
    }

    [Fact]
    public void Where_a_group_is_named_is_a_list_of_what_is_for_it()
    {
        var plan = RepositoryKnowledgeBase.Read("Bij welke woonoplossingen worden studenten genoemd?");

        Assert.Equal(new ListCriterion.With("jongeren", "mogelijkheid"),
            Assert.IsType<PlanPart.Listed>(Assert.Single(Assert.IsType<AnswerPlan.Answering>(plan).Parts)).Criterion);
    }

    [Theory]
    [InlineData("Welke regelingen zijn er voor woonwagenbewoners?")]
    [InlineData("welke regelingen niet voor statushouders zijn")]
    public void A_list_by_what_the_overview_does_not_tell_says_so_before_all_there_is(string question)
    {
        var plan = RepositoryKnowledgeBase.Read(question);

        Assert.IsType<PlanPart.NotTold>(Assert.IsType<AnswerPlan.Answering>(plan).Parts[0]);
        Assert.Equal(Titles(article => article.Kind.Name == "regeling"), RepositoryKnowledgeBase.Knowledge.Answer(plan).Items());
    }

    [Theory]
    [InlineData("Welke mogelijkheden zijn er?", "mogelijkheid", "Het overzicht noemt 13 mogelijkheden:")]
    [InlineData("noem alle woonoplossingen", "mogelijkheid", "Het overzicht noemt 13 mogelijkheden:")]
    [InlineData("Geef het hele lijstje met mogelijkheden", "mogelijkheid", "Het overzicht noemt 13 mogelijkheden:")]
    [InlineData("Zijn er dertien mogelijkheden?", "mogelijkheid", "Het overzicht noemt 13 mogelijkheden:")]
    [InlineData("Welke expertteams en taskforces zijn er?", "ondersteuning", "Het overzicht noemt 5 vormen van ondersteuning:")]
    [InlineData("Welke regelingen zijn er?", "regeling", "Het overzicht noemt 6 regelingen:")]
    [InlineData("Kun je alle regelingen even onder elkaar zetten?", "regeling", "Het overzicht noemt 6 regelingen:")]
    [InlineData("Noem ff alle regelingen", "regeling", "Het overzicht noemt 6 regelingen:")]
    public void A_list_of_a_kind_is_complete_and_counted_however_it_is_asked(string question, string kind, string introduction)
    {
        var answer = RepositoryKnowledgeBase.Answer(question);

        Assert.Equal(introduction, answer.FirstSentence());
        Assert.Equal(Titles(article => article.Kind.Name == kind), answer.Items());
    }

    [Theory]
    [InlineData("Wat is er allemaal voor ouderen, woonvorm, geld, team?", "ouderen",
        "Het overzicht noemt 2 mogelijkheden, 1 vorm van ondersteuning en 1 regeling voor ouderen:")]
    [InlineData("welke potjes zijn er voor gemeenten", "geld",
        "Het overzicht noemt 1 mogelijkheid en 5 regelingen waarbij geld beschikbaar is:")]
    public void A_list_by_what_instruments_have_in_common_is_complete(string question, string characteristic, string introduction)
    {
        var answer = RepositoryKnowledgeBase.Answer(question);

        Assert.Equal(introduction, answer.FirstSentence());
        Assert.Equal(Titles(article => Has(article, characteristic)), answer.Items());
    }

    [Theory]
    [InlineData("Welke regelingen zijn er voor statushouders?", "statushouders")]
    [InlineData("Welke regelingen zijn er voor ouderen?", "ouderen")]
    public void A_list_of_a_kind_with_something_in_common_holds_what_has_both(string question, string characteristic) =>
        Assert.Equal(Titles(article => article.Kind.Name == "regeling" && Has(article, characteristic)),
            RepositoryKnowledgeBase.Answer(question).Items());

    [Fact]
    public void The_mogelijkheden_that_have_a_regeling_are_those_of_the_data() =>
        Assert.Equal(
            Titles(article => article.Related.Any(slug => Library[slug].Kind.Name == "regeling")),
            RepositoryKnowledgeBase.Answer("de mogelijkheden waar een regeling onder staat").Items());

    [Theory]
    [InlineData("Welke ondersteuning hoort bij flexwoningen?", "flexwoningen", "ondersteuning")]
    [InlineData("Welke ondersteuning hoort bij transformatie?", "transformatie", "ondersteuning")]
    [InlineData("Welke regeling hoort bij flexwoningen?", "flexwoningen", "regeling")]
    [InlineData("Welke regelingen horen bij hospitaverhuur?", "hospitaverhuur", "regeling")]
    public void What_is_named_under_an_article_can_be_asked(string question, string slug, string kind) =>
        Assert.Equal(
            Library[Slug.Parse(slug)].Related.Select(related => Library[related])
                .Where(related => related.Kind.Name == kind).Select(related => related.Title),
            RepositoryKnowledgeBase.Answer(question).Items());

    [Theory]
    [InlineData("Bij welke mogelijkheden staat de logeerregeling?", "logeerregeling")]
    [InlineData("onder welke mogelijkheden wordt het Expertteam Woningbouw genoemd?", "expertteam-woningbouw")]
    [InlineData("Bij welke mogelijkheden is het Expertteam Huisvesting Aandachtsgroepen als ondersteuning opgenomen?",
        "expertteam-huisvesting-aandachtsgroepen")]
    public void Under_which_mogelijkheden_an_instrument_is_named_can_be_asked(string question, string slug) =>
        Assert.Equal(Library.Naming(Slug.Parse(slug)).Select(Shown), RepositoryKnowledgeBase.Answer(question).Items());
}

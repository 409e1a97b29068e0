using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Answering;

/// <summary>Lists come from the data: complete, counted, in the overview's order, and with what they are a list of.</summary>
public sealed class ListAnswerTests
{
    private static ArticleLibrary Library => RepositoryKnowledgeBase.Library;

    public static TheoryData<string> Kinds { get; } = [.. Library.Overview.Kinds.Select(kind => kind.Name)];

    public static TheoryData<string> Characteristics { get; } = [.. Library.Overview.Characteristics.Select(known => known.Name)];

    // Every article with every kind of instrument that the overview names under it.
    public static TheoryData<string, string> Relations { get; } =
        new(Library.Articles.SelectMany(article => article.Related
            .Select(slug => Library[slug].Kind.Name).Distinct().Select(kind => (article.Slug.ToString(), kind))));

    public static TheoryData<string> Named { get; } =
        [.. Library.Articles.Where(article => Library.Naming(article.Slug).Count > 0).Select(article => article.Slug.ToString())];

    private static readonly Dictionary<string, string> Ended = new()
    {
        ["regeling-huisvesting-grote-gezinnen"] = "15 oktober 2026",
        ["hotel-en-accommodatieregeling"] = "31 december 2024",
        ["stimuleringsregeling-ontmoetingsruimten"] = "19 september 2025",
    };

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
    public void Under_which_mogelijkheden_an_instrument_is_named_can_be_asked(string question, string slug) =>
        Assert.Equal(Library.Naming(Slug.Parse(slug)).Select(Shown), RepositoryKnowledgeBase.Answer(question).Items());

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

    private static bool Has(Article article, string characteristic) =>
        article.Characteristics.Any(own => own.Characteristic.Name == characteristic);

    private static IEnumerable<string> Titles(Func<Article, bool> belongs) =>
        Library.Instruments.Where(belongs).Select(Shown);

    // What is over is not to be taken for open.
    private static string Shown(Article article) => Ended.TryGetValue(article.Slug.ToString(), out var day)
        ? $"{article.Title} (liep tot en met {day})"
        : article.Title;
}

using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>Two questions in one message are both answered; the half that is told is not withheld for the one that is not.</summary>
public sealed class TwoPartTests
{
    [Theory]
    [InlineData("Wat is optoppen? Wat is transformatie?", "optoppen.1", "transformatie.1")]
    [InlineData("Hoe lang duurt de logeerregeling en hoe groot moet een hospitakamer zijn?", "logeerregeling.3", "hospitaverhuur.3")]
    [InlineData("Voor wie is de flexpoolregeling en hoeveel geld is er?", "flexpoolregeling.2", "flexpoolregeling.3")]
    [InlineData("wat houdt een statushouder van het COA als hij logeert, en is dat te verlengen?", "logeerregeling.5", "logeerregeling.4")]
    [InlineData("Staat de logeerregeling nog open, en tot wanneer kan ik terecht bij de RTHF?",
        "logeerregeling.w1", "herplaatsingsgarantie.w2")]
    public void Each_question_has_its_part(string message, string first, string second)
    {
        var parts = RepositoryKnowledgeBase.Read(message).Answering().Parts;

        Assert.Equal(2, parts.Count);
        Assert.Contains(first, parts[0].Points());
        Assert.Contains(second, parts[1].Points());
    }

    [Theory]
    [InlineData("Hoe groot is een microwoning en wat kost die?", "microwoningen.2", "op “wat kost die?”")]
    [InlineData("Wat mag een hospita vragen aan huur en hoe groot moet de kamer zijn?",
        "hospitaverhuur.3", "op “Wat mag een hospita vragen aan huur?”")]
    [InlineData("Wat is optoppen en wie helpt daarbij?", "optoppen.1", "op “wie helpt daarbij?”")]
    public void The_half_that_is_told_is_said_and_the_other_named(string message, string sentence, string missing)
    {
        var answer = RepositoryKnowledgeBase.Answer(message).Grounded();

        Assert.Contains(RepositoryKnowledgeBase.Library.Sentence(sentence)!.Text,
            string.Join('\n', answer.Sentences()), StringComparison.Ordinal);
        Assert.Equal([missing], answer.Blocks.OfType<AnswerBlock.Untold>().Select(untold => untold.Missing));
    }

    [Theory]
    [InlineData("Voor een presentatie:\n* wat is optoppen\n* wat is woningsplitsing\n* welke provincie maakte een handreiking",
        "optoppen.1", "woningsplitsing.1", "woningsplitsing.5")]
    [InlineData("Logeerregeling, ik wil weten:\n1) bij wie je mag verblijven\n2) of je dan nog naar de dokter kunt via het COA",
        "logeerregeling.2", "logeerregeling.5")]
    [InlineData("Ik wil graag weten of provincies de flexpoolregeling kunnen gebruiken, en voor wie de herplaatsingsgarantie is.",
        "flexpoolregeling.2", "herplaatsingsgarantie.1")]
    [InlineData("twee vraagjes:\n- binnen hoeveel dagen moet wie logeert zich inschrijven?\n- houdt diegene het weekgeld?",
        "logeerregeling.6", "logeerregeling.5")]
    [InlineData("Optoppen, woningsplitsing en transformatie: wat is het?", "optoppen.1", "woningsplitsing.1", "transformatie.1")]
    [InlineData("Voor de notitie:\n- minimale woonruimte per persoon bij een hospita\n- maximale logeerduur van een statushouder\n"
        + "- binnen hoeveel dagen wie logeert zich inschrijft", "hospitaverhuur.3", "logeerregeling.3", "logeerregeling.6")]
    [InlineData("Twee vragen: (1) hoe groot is een microwoning en (2) hoe lang duurt de logeerregeling?",
        "microwoningen.2", "logeerregeling.3")]
    [InlineData("over de logeerregeling: bij wie mag het, hoelang, en is er verlenging mogelijk?",
        "logeerregeling.2", "logeerregeling.3", "logeerregeling.4")]
    public void As_many_questions_as_there_are_have_their_answers(string message, params string[] sentences) =>
        Assert.Superset(sentences.ToHashSet(), RepositoryKnowledgeBase.Read(message).Points().ToHashSet());

    [Fact]
    public void What_is_asked_of_another_article_by_name_is_told_beside_a_ruling()
    {
        var parts = RepositoryKnowledgeBase.Read("duur logeerregeling en bedrag grote gezinnen 8 pers").Answering().Parts;

        var ruled = Assert.Single(parts.OfType<PlanPart.Ruled>());
        Assert.Equal("regeling-huisvesting-grote-gezinnen", ruled.Article.ToString());
        Assert.Contains("logeerregeling.3", parts.SelectMany(part => part.Points()));
    }

    [Fact]
    public void A_list_and_a_question_are_both_answered()
    {
        var parts = RepositoryKnowledgeBase.Read("Welke regelingen zijn er en wat is optoppen?").Answering().Parts;

        Assert.Equal(new PlanPart.Listed(new ListCriterion.OfKind("regeling")), parts[0]);
        Assert.Contains("optoppen.1", parts[1].Points());
    }

    [Fact]
    public void Of_two_that_are_set_beside_each_other_both_are_told() =>
        Assert.Superset(new HashSet<string> { "regeling-huisvesting-grote-gezinnen.w2", "stimuleringsregeling-ontmoetingsruimten.w2" },
            RepositoryKnowledgeBase.Read("Welke sloot het laatst, die voor ontmoetingsruimten of die voor grote gezinnen?")
                .Answering().Parts.SelectMany(part => part.Points()).ToHashSet());

    [Fact]
    public void Kinds_that_are_asked_for_side_by_side_are_each_listed() =>
        Assert.Equal(
        [
            new PlanPart.Listed(new ListCriterion.With("ouderen", "mogelijkheid")),
            new PlanPart.Listed(new ListCriterion.With("ouderen", "ondersteuning")),
            new PlanPart.Listed(new ListCriterion.With("ouderen", "regeling")),
        ],
        RepositoryKnowledgeBase.Read("Welke woonvorm, welk team en welke regeling zijn er voor ouderen?").Answering().Parts);

    [Fact]
    public void Of_kinds_side_by_side_the_one_that_is_not_there_is_named() =>
        Assert.Equal(
        [
            new PlanPart.Listed(new ListCriterion.Under(Slug.Parse("hospitaverhuur"), "regeling")),
            new PlanPart.NotTold(null, "welke vormen van ondersteuning bij hospitaverhuur"),
        ],
        RepositoryKnowledgeBase.Read("Welke regeling en ondersteuning horen bij hospitaverhuur?").Answering().Parts);

    [Theory]
    [InlineData("Is optoppen snel en eenvoudig?")]
    [InlineData("Welke regels gelden er voor wijken en buurten bij woningsplitsing?")]
    [InlineData("Wat is wonen, welzijn en zorg voor ouderen?")]
    public void One_question_with_an_en_in_it_is_one(string message) =>
        Assert.Single(RepositoryKnowledgeBase.Read(message).Answering().Parts);

    [Theory]
    [InlineData("Wat is optoppen en wat is transformatie?", "Wat is optoppen", "wat is transformatie?")]
    [InlineData("Wat is optoppen, en noemt het overzicht een voorbeeld?", "Wat is optoppen", "noemt het overzicht een voorbeeld?")]
    [InlineData("Hoe lang duurt de HAR en betaalt het COA dat?", "Hoe lang duurt de HAR", "betaalt het COA dat?")]
    [InlineData("Wat is optoppen? En wat kost dat?", "Wat is optoppen?", "wat kost dat?")]
    [InlineData("hoe groot moet de kamer zijn, hoeveel huur mag ik vragen", "hoe groot moet de kamer zijn", "hoeveel huur mag ik vragen")]
    public void Halves_are_parted_where_the_second_question_begins(string message, string left, string right) =>
        Assert.Contains((left, right), Halves.Of(message));

    [Theory]
    [InlineData("als het pand leeg staat, mag ik het dan verhuren?")]
    [InlineData("jongeren en ouderen")]
    [InlineData("Wat zijn de kosten en de regels?")]
    [InlineData("Wat is optoppen?")]
    [InlineData("")]
    public void What_holds_no_second_question_is_not_parted(string message) =>
        Assert.Empty(Halves.Of(message));
}

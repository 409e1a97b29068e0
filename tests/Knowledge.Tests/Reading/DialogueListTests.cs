using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>Messages after a list: one of it, some of it, or the next.</summary>
public sealed class DialogueListTests
{
    [Theory]
    [InlineData("Bij welke mogelijkheden wordt de Taskforce Versnelling Tijdelijke Huisvesting genoemd?",
        "die met de lege huizen, wie schreef daar een handreiking over", "leegstand")]
    [InlineData("Welke regeling hoort bij flexwoningen?", "om hoeveel geld gaat het daar", "herplaatsingsgarantie")]
    public void After_a_list_what_leans_is_about_something_on_it(string list, string then, string slug) =>
        Assert.All(Conversation.After(list).Read(then).Points(),
            sentence => Assert.StartsWith($"{slug}.", sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("Welke regelingen zijn er?", "Die met hotels, wat is dat precies?", "hotel-en-accommodatieregeling")]
    [InlineData("Welke regelingen zijn er?", "die voor ontmoeting, voor wie is die", "stimuleringsregeling-ontmoetingsruimten")]
    public void Of_a_list_the_one_is_meant_whose_name_has_the_word(string list, string then, string slug) =>
        Assert.All(Conversation.After(list).Read(then).Points(),
            sentence => Assert.StartsWith($"{slug}.", sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("Welke regelingen zijn er?", "en welke daarvan zijn voor statushouders?", "statushouders", "regeling")]
    [InlineData("Welke mogelijkheden zijn er?", "wat is er daarvan voor ouderen", "ouderen", "mogelijkheid")]
    public void Of_a_list_those_are_given_that_have_what_is_asked_for(string list, string then, string characteristic, string kind) =>
        Assert.Equal(new ListCriterion.With(characteristic, kind),
            Assert.IsType<PlanPart.Listed>(Conversation.After(list).Read(then).Part()).Criterion);

    [Fact]
    public void A_subject_named_after_a_list_is_what_is_meant_from_then_on() =>
        Assert.Equal(["flexpoolregeling.3"], Conversation.After("Welke regelingen zijn er?", "die flexpoolregeling, wat is dat?")
            .Read("Om hoeveel geld gaat dat?").Points());

    [Theory]
    [InlineData("Welke regelingen zijn er?", "2", "flexpoolregeling")]
    [InlineData("Welke regelingen zijn er?", "wat is de tweede?", "flexpoolregeling")]
    [InlineData("Welke regelingen zijn er?", "doe maar 3", "herplaatsingsgarantie")]
    [InlineData("Welke regelingen zijn er?", "vertel meer over nummer 4", "hotel-en-accommodatieregeling")]
    [InlineData("Welke regelingen zijn er?", "en de laatste?", "stimuleringsregeling-ontmoetingsruimten")]
    [InlineData("Welke mogelijkheden zijn er?", "nummer 8", "woningdelen")]
    public void A_place_in_a_list_stands_for_what_stands_there(string list, string then, string slug)
    {
        var plan = Conversation.After(list).Read(then).Answering();

        Assert.All(plan.Points(), sentence => Assert.StartsWith($"{slug}.", sentence, StringComparison.Ordinal));
        Assert.Equal($"Wat is {RepositoryKnowledgeBase.Library[Slug.Parse(slug)].ShortName}?", plan.Understood);
        Assert.False(plan.IsObvious);
    }

    [Fact]
    public void The_last_of_several_lists_has_what_is_last() =>
        Assert.All(
            Conversation.After("Welke woonvorm en welke regeling zijn er voor ouderen?")
                .Read("Welke leeftijd geldt bij die laatste?").Points(),
            sentence => Assert.StartsWith("stimuleringsregeling-ontmoetingsruimten.", sentence, StringComparison.Ordinal));

    [Fact]
    public void Which_asked_of_another_article_asks_for_the_same_kind() =>
        Assert.Equal(new PlanPart.Listed(new ListCriterion.Under(Slug.Parse("geclusterde-woonvormen"), "ondersteuning")),
            Conversation.After("Welke teams horen bij flexwoningen?").Read("En welke bij geclusterd wonen?").Part());

    [Fact]
    public void The_only_scheme_of_a_list_is_meant_by_its_kind() =>
        Assert.All(
            Conversation.After("Welke regeling hoort bij geclusterde woonvormen?").Read("Welke leeftijd noemt de regeling?").Points(),
            sentence => Assert.StartsWith("stimuleringsregeling-ontmoetingsruimten.", sentence, StringComparison.Ordinal));

    [Fact]
    public void What_is_last_of_a_kind_is_of_the_list_of_that_kind() =>
        Assert.All(
            Conversation.After("Welk team en welke regeling zijn er voor ouderen?").Read("Vertel meer over het laatste team").Points(),
            sentence => Assert.StartsWith("aanjaagteam-", sentence, StringComparison.Ordinal));

    [Fact]
    public void Which_of_two_has_the_same_kind_is_no_list() =>
        Assert.DoesNotContain(Conversation.After("Welke mogelijkheden zijn er?")
            .Read("Vallen optoppen en woningsplitsing onder dezelfde regeling?").Answering().Parts, part => part is PlanPart.Listed
            { Criterion: ListCriterion.OfKind });

    [Fact]
    public void The_same_can_be_asked_of_another_kind() =>
        Assert.Equal(new PlanPart.Listed(new ListCriterion.OfKind("ondersteuning")),
            Conversation.After("Welke regelingen zijn er?").Read("dezelfde vraag maar dan de teams").Part());

    [Fact]
    public void Where_another_is_named_is_asked_by_its_name_alone() =>
        Assert.Equal(new PlanPart.Listed(new ListCriterion.Mentioning("Platform31")),
            Conversation.After("Bij welke mogelijkheden wordt Takecarebnb genoemd?").Read("en Platform31?").Part());

    [Fact]
    public void What_goes_on_from_a_list_asks_for_the_next() =>
        Assert.Equal(new PlanPart.Listed(new ListCriterion.With("jongeren")),
            Conversation.After("Welke mogelijkheden en regelingen zijn er voor ouderen?").Read("En voor studenten?").Part());

    [Fact]
    public void A_list_is_asked_of_another_article_too() =>
        Assert.Equal(
            new PlanPart.Listed(new ListCriterion.Under(Slug.Parse("transformatie"), "ondersteuning")),
            Conversation.After("Welke ondersteuning hoort bij flexwoningen?").Read("en transformatie?").Part());
}

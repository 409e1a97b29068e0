using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Rules;

/// <summary>A false yes is the worst that can be said: only a rule says yes or no, and only to what it decides.</summary>
public sealed class VerdictTests
{
    [Theory]
    [InlineData("Klopt het dat er 500 beschikbaar is voor grote gezinnen in 2023?")]
    [InlineData("Is het 35.000 euro per persoon bij een gezin van 8?")]
    [InlineData("Is het 35.000 euro per maand bij een gezin van 8?")]
    [InlineData("Klopt het dat er 40 miljoen per gemeente is voor de flexpoolregeling?")]
    [InlineData("Klopt het dat er 40 miljoen dollar is voor de flexpoolregeling?")]
    [InlineData("Klopt het dat er 4 miljoen is voor de flexpool?")]
    [InlineData("is er 900 miljoen voor de herplaatsingsgarantie")]
    [InlineData("Mag een hospitakamer kleiner dan 12 m2 zijn?")]
    [InlineData("Mag een microwoning meer dan 50 m2 zijn?")]
    [InlineData("Mag een microwoning kleiner dan 20 m2 zijn?")]
    [InlineData("Krijgt de gemeente meer dan 35.000 euro voor een gezin van 8?")]
    [InlineData("Is 35.000 euro het minimum voor een gezin van 8?")]
    [InlineData("Klopt het dat je 50.000 krijgt voor een gezin van 8?")]
    [InlineData("Flexwoningen mogen via de Crisis- en herstelwet maximaal 10 jaar blijven staan, toch?")]
    [InlineData("De rest van het COA-geld moeten we dan netjes terugstorten, neem ik aan?")]
    [InlineData("Klopt het dat het restbedrag van de HAR wordt teruggevorderd?")]
    [InlineData("De Thuisgevers is toch van de gemeente Zwolle?")]
    [InlineData("Klopt het dat een logeerperiode zes maanden duurt?")]
    [InlineData("Volgens een beller duurt de logeerperiode een half jaar. Dat is juist toch?")]
    [InlineData("Microwoningen zijn toch minstens 60 m²?")]
    [InlineData("Klopt het dat de regeling grote gezinnen geldt voor een gezin van 5?")]
    [InlineData("Mag ik 5 studenten in een hospitakamer van 60 m2?")]
    [InlineData("Is 72 m2 genoeg voor drie gezinnen van 2 bij hospitaverhuur?")]
    [InlineData("Kan een statushouder nu de herplaatsingsgarantie aanvragen?")]
    public void What_is_not_so_is_never_confirmed(string question) =>
        Assert.DoesNotContain(RepositoryKnowledgeBase.Answer(question).Sentences(),
            sentence => sentence.StartsWith("Ja: ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Wij willen units 15 jaar laten staan, biedt de Chw daar ruimte voor?")]
    [InlineData("Klopt het dat een logeerperiode maximaal drie maanden duurt?")]
    [InlineData("De FHG is toch 783 miljoen euro?")]
    [InlineData("Klopt het dat er 40 miljoen is voor de flexpool?")]
    [InlineData("is 15 procent juist voor mensen die collectief willen wonen")]
    public void What_is_so_is_never_denied(string question) =>
        Assert.DoesNotContain(RepositoryKnowledgeBase.Answer(question).Sentences(),
            sentence => sentence.StartsWith("Nee: ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Moeder met twee kinderen staat morgen op straat, wat kunnen wij doen?")]
    [InlineData("Wat is hospitaverhuur voor een gezin van 3 personen dat sinds maart zoekt?")]
    [InlineData("leegstaand schoolgebouw van 400 m2, wat kan ik ermee?")]
    public void A_figure_in_a_story_is_no_question_for_a_verdict(string question)
    {
        var answer = RepositoryKnowledgeBase.Answer(question);

        Assert.DoesNotContain((answer as Answer.Grounded)?.Sentences() ?? [],
            sentence => sentence.StartsWith("Nee: ", StringComparison.Ordinal) || sentence.StartsWith("Ja: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Verdicts_come_from_rulings_only()
    {
        foreach (var sentence in RepositoryKnowledgeBase.Library.Articles.SelectMany(article => article.Everything))
        {
            var answer = RepositoryKnowledgeBase.Knowledge.Answer(
                new AnswerPlan.Answering([new PlanPart.Told([sentence.Id])], "Klopt dat?", IsObvious: true));

            Assert.DoesNotContain((answer as Answer.Grounded)?.Sentences() ?? [],
                text => text.StartsWith("Ja: ", StringComparison.Ordinal) || text.StartsWith("Nee: ", StringComparison.Ordinal));
        }
    }
}

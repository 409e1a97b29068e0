using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>The question is found in the text around it: a mail's head, what it quotes, its closing, a story.</summary>
public sealed class LongTextTests
{
    [Theory]
    [InlineData("> Hoe lang duurt de HAR?\n> Groet\n\nWat is optoppen?", "Wat is optoppen?")]
    [InlineData("Onderwerp: vraag\nVan: Jan\nWat is optoppen?", "Wat is optoppen?")]
    [InlineData("Beste collega,\nWat is optoppen?\nMet vriendelijke groet,\nmevrouw De Wit", "Beste collega,\nWat is optoppen?")]
    [InlineData("Wat is optoppen?", "Wat is optoppen?")]
    [InlineData("> Wat is optoppen?\n> Groet", "> Wat is optoppen?\n> Groet")]
    public void What_surrounds_a_message_in_a_mail_is_left_out(string message, string own) =>
        Assert.Equal(own, LongText.Own(message));

    [Theory]
    [InlineData("> Geachte, hoe lang duurt de HAR?\n> Groet\n\nWat is optoppen?", "optoppen.1")]
    [InlineData("Onderwerp: RE: flexwoningen\nHoe lang duurt de logeerregeling?\nGroet, Jan", "logeerregeling.3")]
    public void The_question_of_a_mail_is_answered_and_not_what_it_quotes(string message, string sentence) =>
        Assert.Equal([sentence], RepositoryKnowledgeBase.Read(message).Points());

    [Fact]
    public void A_long_story_is_answered_by_the_sentence_that_asks()
    {
        const string Aside = "Vorige week ben ik weer bij mijn buurvrouw op de koffie geweest en het was heel gezellig. ";
        var story = string.Concat(Enumerable.Repeat(Aside, 12))
            + "Hoe lang duurt de logeerregeling? Met vriendelijke groet, mevrouw De Wit.";

        Assert.Contains("logeerregeling.3", RepositoryKnowledgeBase.Read(story).Points());
    }

    [Fact]
    public void A_question_is_read_with_the_story_that_it_leans_on() =>
        Assert.Contains("toewijzen-corporatiewoningen.w1", RepositoryKnowledgeBase.Read(
            "In de fractie beweerde iemand dat er een wet is over voorrang van statushouders bij de toewijzing van sociale huurwoningen, "
                + "en dat de gemeente haar regels dus moest weggooien. Een ander zei dat het alleen maar voorstellen waren. "
                + "Wij komen er niet uit. Is dat nu een wet geworden of niet?").Points());

    [Theory]
    [InlineData("Dag Lotte, gisteren was ik bij de bewonersavond in de Molenwijk en het was er stampvol. De huur en de belasting van zijn "
        + "kamer heeft de voorzitter al uitgezocht. Zijn buurman wil een zolderkamer via hospitaverhuur verhuren aan een jongen van het "
        + "voetbal. Wat hij nog van ons wil weten is hoe groot die kamer ten minste moet zijn. Ik bel hem donderdag terug. Groet, Hanna",
        "hospitaverhuur.3")]
    [InlineData("Actielijst overleg wonen. 1) Jan regelt de zaal en de koffie voor de raadsavond van volgende week. 2) Het stuk over "
        + "flexwoningen is af en ligt bij de secretaris. 3) Van de logeerregeling is onbekend binnen hoeveel dagen iemand zich moet "
        + "inschrijven; nagaan. 4) De begroting gaat naar de wethouder.", "logeerregeling.6")]
    public void What_a_story_asks_without_a_question_mark_is_answered(string story, string sentence) =>
        Assert.Contains(sentence, RepositoryKnowledgeBase.Read(story).Points());

    [Fact]
    public void Two_questions_of_a_story_are_both_answered()
    {
        var points = RepositoryKnowledgeBase.Read(
            "Wij hebben ons vorige maand aangemeld als gastgezin en over twee weken komt er een meneer die een vergunning heeft en op een "
                + "huis wacht. Het gaat via de logeerregeling. Hoe lang duurt zo'n logeerperiode? En binnen hoeveel dagen moet hij "
                + "zich bij de gemeente inschrijven?").Points();

        Assert.Contains("logeerregeling.3", points);
        Assert.Contains("logeerregeling.6", points);
    }

    [Theory]
    [InlineData("Kun jij onderstaande vraag beantwoorden?\n> Van: Jan\n> Wat is optoppen eigenlijk?")]
    [InlineData("Mail van een bewoner, zie onder. Wat zeg ik?\n> Goedemorgen,\n> Wat is optoppen eigenlijk?")]
    public void What_a_mail_passes_on_from_below_is_read(string mail) =>
        Assert.Contains("optoppen.1", RepositoryKnowledgeBase.Read(mail).Points());

    [Fact]
    public void A_message_of_twenty_thousand_characters_is_read_too() =>
        Assert.NotNull(RepositoryKnowledgeBase.Read(string.Join(' ', Enumerable.Repeat("flexwoningen? en optoppen,", 770))));

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("\n\n>\n")]
    [InlineData("[1]")]
    [InlineData("😀😀")]
    [InlineData("'; DROP TABLE woningen; --")]
    public void Any_text_has_a_plan(string message) =>
        Assert.NotNull(RepositoryKnowledgeBase.Read(message));
}

using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>Messages that lean on what was said before, as people type them.</summary>
public sealed class DialogueTests
{
    [Theory]
    [InlineData("Wat is de logeerregeling?", "hoe lang duurt die?", "logeerregeling.3")]
    [InlineData("wat is de HAR", "wie betaalt dat", "hotel-en-accommodatieregeling.4")]
    [InlineData("Wat is de FHG?", "Om hoeveel geld gaat het daarbij?", "herplaatsingsgarantie.3")]
    [InlineData("Hoe lang duurt de HAR?", "en andersom, als het uitloopt?", "hotel-en-accommodatieregeling.6")]
    [InlineData("Hoe lang duurt de logeerregeling?", "heb je daar een link van?", "logeerregeling.8")]
    [InlineData("Hoe lang duurt de logeerregeling?", "waar kan ik dat nalezen", "logeerregeling.8")]
    public void A_message_that_leans_is_about_what_was_spoken_of(string first, string then, string sentence)
    {
        var plan = Conversation.After(first).Read(then).Answering();

        Assert.Contains(sentence, plan.Points());
    }

    [Theory]
    [InlineData("Wat is optoppen?", "en woningsplitsing?", "woningsplitsing.1")]
    [InlineData("Wat is optoppen?", "Sorry, microwoningen", "microwoningen.1")]
    [InlineData("Wat is woningsplitsing?", "sorry, ik bedoel optoppen", "optoppen.1")]
    [InlineData("Hoe lang duurt de HAR?", "nu die andere, met de gastgezinnen: hoe lang", "logeerregeling.3")]
    [InlineData("Hoe lang duurt de logeerregeling?", "ander vraagje, hoe groot moet die kamer zijn?", "hospitaverhuur.3")]
    [InlineData("Hoe lang duurt de logeerregeling?", "Hoeveel krijgt de gemeente voor een gezin van 8 statushouders?",
        "regeling-huisvesting-grote-gezinnen.3")]
    [InlineData("Wat is optoppen?", "Wie betaalt het verblijf in een hotel?", "hotel-en-accommodatieregeling.4")]
    [InlineData("Wat is de HAR?", "Hoe groot is zo'n huisje in de tuin van een particulier?", "microwoningen.2")]
    public void Another_subject_or_a_correction_is_about_the_other(string first, string then, string sentence) =>
        Assert.Contains(sentence, Conversation.After(first).Read(then).Points());

    [Theory]
    [InlineData("hoe lang mag dat?", "logeerregeling", "logeerregeling.3")]
    [InlineData("wie betaalt dat?", "de HAR", "hotel-en-accommodatieregeling.4")]
    [InlineData("hoe lang mag dat?", "bij de hospita met een statushouder die logeert", "logeerregeling.3")]
    public void What_is_said_when_asked_back_completes_the_question(string vague, string then, string sentence)
    {
        var conversation = new Conversation();
        Assert.IsType<Answer.Unclear>(conversation.Ask(vague));

        Assert.Contains(sentence, conversation.Read(then).Points());
    }

    [Theory]
    [InlineData("hoe lang mag dat?", "Wat is optoppen?", "optoppen.1")]
    public void A_question_of_its_own_after_being_asked_back_stands_alone(string vague, string then, string sentence) =>
        Assert.Contains(sentence, Conversation.After(vague).Read(then).Points());

    [Theory]
    [InlineData("Hoe groot is een microwoning?", "kan een stel met een kleuter daar in", "microwoningen")]
    [InlineData("Hoe groot moet een kamer bij een hospita zijn?", "en met zn drieen?", "hospitaverhuur")]
    [InlineData("Hoeveel huishoudens mag je via hospitaverhuur onderbrengen?", "Geldt dat nog steeds?", "hospitaverhuur")]
    [InlineData("Welke provincie heeft iets geschreven over woningsplitsing?", "een collega dacht Utrecht, klopt dat", "woningsplitsing")]
    public void What_says_little_of_itself_is_about_what_was_spoken_of(string first, string then, string slug) =>
        Assert.All(Conversation.After(first).Read(then).Points(),
            sentence => Assert.StartsWith($"{slug}.", sentence, StringComparison.Ordinal));

    [Fact]
    public void How_it_was_understood_names_what_is_told()
    {
        var plan = Conversation.After("Hoe lang duurt de logeerregeling?").Read("en die met het hotel").Answering();

        Assert.All(plan.Points(), id => Assert.StartsWith("hotel-en-accommodatieregeling.", id, StringComparison.Ordinal));
        Assert.Equal("en die met het hotel (de HAR)", plan.Understood);
    }

    [Theory]
    [InlineData("Wat is optoppen?", "Mooi, dankje!")]
    [InlineData("Hoeveel geld is er voor de flexpoolregeling?", "super, bedankt hoor")]
    public void Thanks_without_a_question_are_thanks(string first, string then) =>
        Assert.Equal(new AnswerPlan.SmallTalk(SmallTalkKind.Thanks), Conversation.After(first).Read(then));

    [Theory]
    [InlineData("Wat is de logeerregeling?", "Top, dank je wel! En hoe lang mag dat duren?", "logeerregeling.3")]
    [InlineData("Wat is de HAR?", "bedankt! en wie betaalt dat", "hotel-en-accommodatieregeling.4")]
    public void Thanks_that_bring_a_question_are_answered(string first, string then, string sentence) =>
        Assert.Contains(sentence, Conversation.After(first).Read(then).Points());

    [Fact]
    public void A_correction_with_a_name_asks_the_same_of_the_other() =>
        Assert.Contains("hotel-en-accommodatieregeling.4",
            Conversation.After("Hoe lang duurt de logeerregeling?").Read("Sorry, verkeerde. Ik bedoelde de HAR.").Points());

    [Fact]
    public void A_correction_that_describes_what_is_meant_asks_the_same_of_it() =>
        Assert.Contains("logeerregeling.3",
            Conversation.After("Hoe lang mag dat duren?").Read("sorry, logeren bij familie als statushouder").Points());

    [Fact]
    public void A_question_that_goes_on_from_name_to_name_stays_the_same() =>
        Assert.EndsWith("open (de logeerregeling)",
            Conversation.After("Is de HAR open?", "en de SOO?", "en de RTHF?").Read("en de logeerregeling?").Answering().Understood);

    [Fact]
    public void A_return_goes_back_to_the_earlier_subject() =>
        Assert.Equal(["logeerregeling.4"], Conversation.After("Hoe lang duurt de logeerregeling?", "Wat is optoppen?")
            .Read("Nog even over de logeerregeling: kan die verlengd worden?").Points());

    [Theory]
    [InlineData("Kan ik via deze regeling nu nog iemand aanmelden?")]
    [InlineData("Is de regeling nu nog open?")]
    public void This_scheme_is_the_last_one_spoken_of(string then) =>
        Assert.All(
            Conversation.After("Hoe lang duurt de HAR?", "Wat is optoppen?").Read(then).Points(),
            sentence => Assert.StartsWith("hotel-en-accommodatieregeling.", sentence, StringComparison.Ordinal));

    [Theory]
    [InlineData("Wat is de flexpoolregeling?", "En is daar sinds 2023 iets aan veranderd?", "flexpoolregeling")]
    [InlineData("Wat is hospitaverhuur?", "is daar wat aan veranderd", "hospitaverhuur")]
    [InlineData("Wat zijn geclusterde woonvormen?", "En is daar sinds 2023 iets aan veranderd?", "geclusterde-woonvormen")]
    public void What_changed_is_told_of_what_was_spoken_of(string first, string then, string slug) =>
        Assert.Equal([Slug.Parse(slug)],
            Conversation.After(first).Read(then).Answering().Parts.SelectMany(Dialogue.ArticlesOf).Distinct());

    [Fact]
    public void What_is_named_is_compared_with_what_was_spoken_of() =>
        Assert.Equal(["flexwoningen", "microwoningen"],
            Assert.IsType<PlanPart.Compared>(
                    Conversation.After("Wat is een microwoning?").Read("en wat is dan t verschil met een flexwoning").Part())
                .Articles.Select(slug => slug.ToString()).Order());

    [Fact]
    public void The_two_spoken_of_last_can_be_compared()
    {
        var part = Conversation.After("Wat is optoppen?", "Wat is transformatie?").Read("verschil tussen die twee?").Part();

        var compared = Assert.IsType<PlanPart.Compared>(part);
        Assert.Equal(["optoppen", "transformatie"], compared.Articles.Select(slug => slug.ToString()).Order());
    }

    [Theory]
    [InlineData("Hoeveel krijgen we voor een gezin van 8 personen uit de regeling grote gezinnen?",
        "Hoe groot moet een hospitakamer minimaal zijn?")]
    [InlineData("Hoe lang duurt de logeerregeling?", "Wat is optoppen?")]
    [InlineData("Wat is hospitaverhuur?", "Hoeveel woningen zijn er de afgelopen tien jaar ontstaan door gebouwtransformatie?")]
    public void A_question_that_stands_on_its_own_inherits_nothing(string first, string then)
    {
        var plan = Conversation.After(first).Read(then).Answering();

        Assert.True(plan.IsObvious);
        Assert.Equal(then, plan.Understood);
        Assert.Equal(RepositoryKnowledgeBase.Read(then).Points(), plan.Points());
    }

    [Theory]
    [InlineData("Hoe groot moet een hospitakamer zijn?", "en wat mag ze max aan huur vragen", "hospitaverhuur")]
    [InlineData("Hoe groot moet een hospitakamer zijn?", "en de huur?", "hospitaverhuur")]
    public void What_the_subject_spoken_of_does_not_tell_is_not_answered(string first, string then, string slug) =>
        Assert.Equal([slug], Conversation.After(first).Read(then).NotTold());

    [Theory]
    [InlineData("Hoe lang duurt de logeerregeling?", "hoe lang duurt dat dan", "de logeerregeling")]
    [InlineData("Wat is de FHG?", "Om hoeveel geld gaat het daarbij?", "de herplaatsingsgarantie")]
    public void How_a_leaning_message_was_understood_names_its_subject(string first, string then, string name)
    {
        var plan = Conversation.After(first).Read(then).Answering();

        Assert.False(plan.IsObvious);
        Assert.Contains(name, plan.Understood, StringComparison.Ordinal);
    }
}

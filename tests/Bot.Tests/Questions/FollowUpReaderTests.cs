using Assistent.Bot.Questions;

namespace Assistent.Bot.Tests.Questions;

/// <summary>Messages that lean on what was said before, as people type them, on the repository's knowledge base.</summary>
public sealed class FollowUpReaderTests
{
    [Theory]
    [InlineData("Wat is de logeerregeling?", "hoe lang duurt die?", "logeerregeling")]
    [InlineData("Wat is hospitaverhuur?", "En hoe groot moet zo'n kamer zijn, mag dat 10 m² zijn?", "hospitaverhuur")]
    [InlineData("wat is de HAR", "wie betaalt dat", "hotel-en-accommodatieregeling")]
    [InlineData("Wat is de FHG?", "Om hoeveel geld gaat het daarbij?", "herplaatsingsgarantie")]
    public void A_pronoun_stands_for_the_subject(string first, string then, string slug) =>
        Assert.Equal(slug, Dialogue.After(first).Ask(then)[0]);

    [Theory]
    [InlineData("Hoe lang duurt de logeerregeling?", "en de HAR?", "hotel-en-accommodatieregeling")]
    [InlineData("Welke ondersteuning hoort bij flexwoningen?", "en transformatie?", "transformatie")]
    [InlineData("Wat is optoppen?", "en woningsplitsing?", "woningsplitsing")]
    public void After_and_another_subject_is_asked_the_same(string first, string then, string slug) =>
        Assert.Equal(slug, Dialogue.After(first).Ask(then)[0]);

    [Theory]
    [InlineData("Hoeveel krijgen we voor een gezin van 8 personen uit de regeling grote gezinnen?", "en 10?", "10 personen")]
    [InlineData("Hoeveel krijgen we voor een gezin van 8 personen uit de regeling grote gezinnen?", "wacht, ze zegt net dat het er elf zijn", "elf personen")]
    [InlineData("Hoeveel krijgen we voor een gezin van 8 personen uit de regeling grote gezinnen?", "nee sorry, 7", "7 personen")]
    [InlineData("Mag een hospitakamer 10 m² zijn?", "oh wacht het is 14 m2", "14 m2")]
    [InlineData("Mag een hospitakamer twaalf m² zijn?", "oeps, elf bedoel ik", "elf m²")]
    [InlineData("Hoeveel krijgen we voor een gezin van 8 personen uit de regeling grote gezinnen?", "en voor een gezin van 6 personen?", "6 personen")]
    public void After_and_another_quantity_is_asked_the_same(string first, string then, string quantity)
    {
        var asking = Assert.IsType<Reading.Asking>(Dialogue.After(first).Read(then));

        Assert.Contains(quantity, asking.Question.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("8", asking.Question.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kan ik op 3 juli 2023 aanvragen voor grote gezinnen?", "en op de 5e?", "Kan ik op 5 juli 2023 aanvragen voor grote gezinnen?")]
    [InlineData("Kan ik op 2 november 2023 aanvragen voor grote gezinnen?", "en een dag eerder?", "Kan ik op 1 november 2023 aanvragen voor grote gezinnen?")]
    [InlineData("Hoeveel krijgen we voor een gezin van 8 personen?", "en twee meer?", "Hoeveel krijgen we voor een gezin van 10 personen?")]
    public void A_message_that_changes_one_figure_asks_the_question_before_with_that_figure(string first, string then, string question) =>
        Assert.Equal(question, Assert.IsType<Reading.Asking>(Dialogue.After(first).Read(then)).Question.Text);

    [Theory]
    [InlineData("Hoeveel krijgen we voor een gezin van 8 personen?", "en als oma er ook bij komt?", "gezin van 8 personen plus oma")]
    [InlineData("moeder met 6 kinderen, hoeveel krijgt de gemeente?", "er komt nog een baby bij", "moeder met 6 kinderen plus een baby")]
    [InlineData("gezin van negen, hoeveel?", "en twee neefjes erbij", "gezin van negen plus twee neefjes")]
    public void Who_comes_besides_is_counted_with_the_household(string first, string then, string household) =>
        Assert.Contains(household, Assert.IsType<Reading.Asking>(Dialogue.After(first).Read(then)).Question.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Hoe lang duurt de HAR?", "nee, ik bedoel de logeerregeling", "logeerregeling")]
    [InlineData("Wat is woningsplitsing?", "sorry, ik bedoel optoppen", "optoppen")]
    public void A_correction_asks_again_of_the_other(string first, string then, string slug) =>
        Assert.Equal(slug, Dialogue.After(first).Ask(then)[0]);

    [Fact]
    public void A_return_goes_back_to_the_earlier_subject() =>
        Assert.Equal("logeerregeling", Dialogue.After("Hoe lang duurt de logeerregeling?", "Wat is optoppen?").Ask("Nog even over de logeerregeling: kan die verlengd worden?")[0]);

    [Theory]
    [InlineData("wat is de tweede?", "flexpoolregeling")]
    [InlineData("vertel meer over nummer 4", "hotel-en-accommodatieregeling")]
    [InlineData("en de laatste?", "stimuleringsregeling-ontmoetingsruimten")]
    public void A_place_in_the_list_stands_for_what_stands_there(string then, string slug) =>
        Assert.Equal(slug, Dialogue.After("Welke regelingen zijn er?").Ask(then)[0]);

    [Theory]
    [InlineData("heb je daar een link van?")]
    [InlineData("waar kan ik dat nalezen")]
    public void A_link_is_that_of_the_subject(string then) =>
        Assert.Equal("logeerregeling", Dialogue.After("Hoe lang duurt de logeerregeling?").Ask(then)[0]);

    [Theory]
    [InlineData("kan dat korter?", Restatement.Shorter)]
    [InlineData("in één zin graag", Restatement.Shorter)]
    [InlineData("Vertel eens meer", Restatement.Longer)]
    [InlineData("en nu voor de beller graag", Restatement.ForCaller)]
    [InlineData("in gewone taal graag", Restatement.ForCaller)]
    [InlineData("maak er een mailtje van", Restatement.ForMail)]
    [InlineData("zeg dat nog eens", Restatement.Repeat)]
    public void Another_form_of_the_last_answer_is_heard(string then, Restatement form) =>
        Assert.Equal(form, Assert.IsType<Reading.Restating>(Dialogue.After("Hoe lang duurt de logeerregeling?").Read(then)).Form);

    [Theory]
    [InlineData("Hoeveel krijgen we voor een gezin van 8 personen uit de regeling grote gezinnen?", "Hoe groot moet een hospitakamer minimaal zijn?")]
    [InlineData("Hoe lang duurt de logeerregeling?", "Wat is optoppen?")]
    [InlineData("Wat is hospitaverhuur?", "Hoeveel woningen zijn er de afgelopen tien jaar ontstaan door gebouwtransformatie?")]
    public void A_question_that_stands_on_its_own_inherits_nothing(string first, string then)
    {
        var asking = Assert.IsType<Reading.Asking>(Dialogue.After(first).Read(then));

        Assert.Null(asking.UnderstoodAs);
        Assert.Equal(then, asking.Question.Text);
        Assert.Empty(asking.Question.Subject);
        Assert.Empty(asking.Question.Near);
        Assert.Empty(asking.Question.Given);
    }

    [Fact]
    public void Another_topic_inherits_nothing() =>
        Assert.Empty(Assert.IsType<Reading.Asking>(Dialogue.After("Hoe lang duurt de logeerregeling?").Read("ander vraagje, hoe groot moet die kamer zijn?")).Question.Subject);

    [Theory]
    [InlineData("hoe lang duurt die?")]
    [InlineData("en de HAR?")]
    [InlineData("kan dat korter?")]
    public void At_the_start_of_a_conversation_a_message_is_read_as_it_stands(string message) =>
        Assert.Equal(message, Assert.IsType<Reading.Asking>(new Dialogue().Read(message)).Question.Text);

    [Fact]
    public void What_was_understood_is_said_where_it_leaned_on_earlier_turns() =>
        Assert.Contains("10 personen", Assert.IsType<Reading.Asking>(Dialogue.After("Hoeveel krijgen we voor een gezin van 8 personen uit de regeling grote gezinnen?").Read("en 10?")).UnderstoodAs, StringComparison.Ordinal);
}

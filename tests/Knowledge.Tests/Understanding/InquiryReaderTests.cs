using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Tests.Understanding;

/// <summary>What a question is read to ask, in the repository's own knowledge base.</summary>
public sealed class InquiryReaderTests
{
    [Theory]
    [InlineData("Hoe lang duurt de logeerregeling?", "Duration")]
    [InlineData("hoeveel maanden mag je logeren", "Duration")]
    [InlineData("Hoeveel geld is er voor de flexpool?", "Amount")]
    [InlineData("Welk bedrag geldt voor een gezin van 8?", "Amount")]
    [InlineData("Wanneer staat de regeling grote gezinnen open?", "Time")]
    [InlineData("Hoeveel woningen zijn er ontstaan door transformatie?", "Count")]
    [InlineData("hoeveel procent woont het liefst samen", "Percentage")]
    [InlineData("Hoe groot moet een hospitakamer zijn?", "Area")]
    [InlineData("wie onderzocht hoeveel woningen er bij komen", "Who")]
    [InlineData("Waar staat de handreiking leegstand?", "Where")]
    [InlineData("Wie betaalt de HAR na zes maanden?", "Payer")]
    [InlineData("Wat is het telefoonnummer van het COA?", "Contact")]
    public void Reads_what_is_asked_first(string question, string asked) =>
        Assert.Equal(asked, Read(question).Leading?.ToString());

    [Theory]
    [InlineData("Wat is hospitaverhuur?")]
    [InlineData("wat zijn flexwoningen")]
    [InlineData("wat houdt de HAR in")]
    [InlineData("Leg uit wat optoppen is")]
    [InlineData("microwoningen")]
    public void Reads_that_it_is_asked_what_something_is(string question) =>
        Assert.Contains(Asked.Definition, Read(question).Asked);

    [Theory]
    [InlineData("Wat is de duur van de logeerregeling?")]
    [InlineData("Wat is het bedrag bij een gezin van negen?")]
    public void Asking_for_one_thing_of_it_does_not_ask_what_it_is(string question) =>
        Assert.DoesNotContain(Asked.Definition, Read(question).Asked);

    [Theory]
    [InlineData("Hoeveel euro krijgen we?", "Count")]
    [InlineData("Hoe lang mag dat?", "How")]
    [InlineData("Wie betaalt dat?", "Who")]
    public void The_more_specific_kind_counts(string question, string general) =>
        Assert.DoesNotContain(Enum.Parse<Asked>(general), Read(question).Asked);

    [Theory]
    [InlineData("Wat is het verschil tussen de HAR en de logeerregeling?", "Compare")]
    [InlineData("HAR of logeerregeling, wat is beter?", "Compare")]
    [InlineData("Klopt het dat logeren een half jaar mag?", "Verify")]
    [InlineData("De FHG is toch 500 miljoen euro?", "Verify")]
    [InlineData("Mag een huurder een kamer doorverhuren?", "YesNo")]
    [InlineData("Welke regelingen zijn er?", "Enumerate")]
    [InlineData("noem alle mogelijkheden", "Enumerate")]
    [InlineData("Hoe werkt optoppen?", "Open")]
    [InlineData("duur logeerregeling", "Open")]
    public void Reads_how_a_question_is_put(string question, string form) =>
        Assert.Equal(form, Read(question).Form.ToString());

    [Theory]
    [InlineData("welke potjes zijn er", "Regeling")]
    [InlineData("Welke woonoplossingen zijn er?", "Mogelijkheid")]
    [InlineData("wie kan ons daarbij helpen", "Ondersteuning")]
    [InlineData("Wat doet het Expertteam Woningbouw?", "")]
    public void Reads_which_kinds_of_instruments_are_spoken_of(string question, string kinds) =>
        Assert.Equal(kinds, string.Join(", ", Read(question).Kinds));

    [Theory]
    [InlineData("Hoeveel flexwoningen staan er in Zwolle?", "zwolle")]
    [InlineData("Wat doet de provincie Gelderland?", "gelderland")]
    [InlineData("Wat doet de provincie?", "")]
    public void Reads_which_places_are_named(string question, string places) =>
        Assert.Equal(places, string.Join(", ", Read(question).Places));

    [Theory]
    [InlineData("hoe lang duurd de logeerregelng", "logeerregeling")]
    [InlineData("wat is een flexwonnig", "flexwoningen")]
    [InlineData("hospitaverhur", "hospitaverhuur")]
    public void Finds_a_subject_through_a_typing_error(string question, string slug) =>
        Assert.True(Read(question).IsAbout(Slug.Parse(slug)));

    [Fact]
    public void Reads_the_quantities_that_a_question_gives()
    {
        var inquiry = Read("Is 24 m² genoeg voor een gezin van 2 personen?");

        Assert.Equal(24, inquiry.Given<Quantity.Area>()?.Value);
        Assert.Equal(2, inquiry.Given<Quantity.Persons>()?.Count);
    }

    [Fact]
    public void Quantities_that_still_hold_count_as_given()
    {
        var inquiry = Read(new Question("Hoeveel is het dan?") { Given = ["gezin van 8"] });

        Assert.Equal(8, inquiry.Given<Quantity.Persons>()?.Count);
    }

    [Fact]
    public void A_named_subject_goes_before_a_given_one()
    {
        var inquiry = Read(new Question("Hoe lang duurt de HAR?") { Subject = [Slug.Parse("logeerregeling")] });

        Assert.Equal(["hotel-en-accommodatieregeling"], inquiry.Subjects.Select(subject => subject.Slug.ToString()));
    }

    [Fact]
    public void A_comparison_with_one_name_takes_the_given_subject_as_the_other()
    {
        var inquiry = Read(new Question("Wat is het verschil met de HAR?") { Subject = [Slug.Parse("logeerregeling")] });

        Assert.Equal(["logeerregeling", "hotel-en-accommodatieregeling"], inquiry.Subjects.Select(subject => subject.Slug.ToString()));
    }

    [Fact]
    public void A_long_mail_is_read_by_the_sentence_that_asks()
    {
        var mail = string.Concat(Enumerable.Repeat("Vorige week ben ik weer bij mijn buurvrouw op de koffie geweest en het was heel gezellig. ", 12)) + "Hoe lang duurt de logeerregeling? Met vriendelijke groet, mevrouw De Wit.";

        Assert.Equal("Hoe lang duurt de logeerregeling?", Read(mail).Text);
    }

    private static Inquiry Read(string question) => Read(new Question(question));

    private static Inquiry Read(Question question) => RepositoryKnowledgeBase.Knowledge.Rank(question).Inquiry;
}

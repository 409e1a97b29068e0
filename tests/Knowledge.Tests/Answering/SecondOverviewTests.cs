using Assistent.Knowledge.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Knowledge.Tests.Answering;

/// <summary>
/// The corpus is data: another overview, with kinds, names, rules, changes and an edition of its own, works without a line of code.
/// </summary>
public sealed class SecondOverviewTests : IAsyncLifetime
{
    private readonly SmallOverview _overview = new();
    private KnowledgeBase _knowledge = null!;

    public async ValueTask InitializeAsync()
    {
        _overview.TrainReader();
        _knowledge = On(new DateOnly(2020, 3, 10));
        await _knowledge.Learned;
    }

    [Theory]
    [InlineData("Wat is de jeugdsubsidie?", "De jeugdsubsidie helpt clubs met jeugdleden.")]
    [InlineData("Hoe lang mag je kunstgras huren?", "Huren kan hoogstens zes weken achter elkaar.")]
    [InlineData("Is kunstgras het hele jaar te gebruiken?", "Een kunstgrasveld is het hele jaar bespeelbaar.")]
    public void A_question_is_answered_in_the_words_of_the_text(string question, string sentence) =>
        Assert.Contains(sentence, string.Join('\n', Answer(question).Sentences()), StringComparison.Ordinal);

    [Theory]
    [InlineData("Welke velden zijn er?", "Het overzicht noemt 2 velden:", "Kunstgrasveld|Sporthal")]
    [InlineData("Welke subsidies zijn er?", "Het overzicht noemt 1 subsidie:", "Jeugdsubsidie")]
    [InlineData("Wat is er voor de jeugd?", "Het overzicht noemt 1 veld en 1 subsidie voor de jeugd:", "Kunstgrasveld|Jeugdsubsidie")]
    [InlineData("Welke subsidie hoort bij het kunstgrasveld?", "Bij Kunstgrasveld noemt het overzicht 1 subsidie:", "Jeugdsubsidie")]
    [InlineData("Bij welke velden wordt de jeugdsubsidie genoemd?", "Het overzicht noemt Jeugdsubsidie bij 1 veld:", "Kunstgrasveld")]
    public void Lists_and_relations_are_those_of_its_own_kinds(string question, string introduction, string titles)
    {
        var answer = Answer(question);

        Assert.Equal(introduction, answer.FirstSentence());
        Assert.Equal(titles.Split('|'), answer.Items());
    }

    [Fact]
    public void What_the_overview_does_not_name_under_an_article_is_not_made_up() =>
        Assert.IsType<Answer.NotInOverview>(Answer("welke subsidie hoort bij de sporthal"));

    [Theory]
    [InlineData("Hoeveel krijgt een club van 12 personen?", "maximaal 400 euro per club")]
    [InlineData("Is 30 m2 in de sporthal genoeg voor vier personen?",
        "Nee: 30 m² voor 4 personen is 7,5 m² per persoon, dat is te klein: het minimum is 8 m² per persoon.")]
    [InlineData("Is 32 m2 in de sporthal genoeg voor vier personen?",
        "Ja: 32 m² voor 4 personen is 8 m² per persoon, dat is genoeg: het minimum is 8 m² per persoon.")]
    [InlineData("Is 30 m2 in de sporthal genoeg voor vier sporters?",
        "Nee: 30 m² voor 4 personen is 7,5 m² per persoon, dat is te klein: het minimum is 8 m² per persoon.")]
    [InlineData("Mag je kunstgras acht weken huren?", "8 weken is langer dan de 6 weken die het overzicht noemt.")]
    [InlineData("Kan ik op 5 mei 2020 nog jeugdsubsidie aanvragen?",
        "Nee: 5 mei 2020 is te laat: het kan van 1 februari 2020 tot en met 1 april 2020.")]
    public void Its_rules_are_worked_out(string question, string says) =>
        Assert.Contains(says, Answer(question).FirstSentence(), StringComparison.Ordinal);

    [Fact]
    public void Its_changes_lead_with_their_source()
    {
        var changed = Assert.IsType<AnswerBlock.Changed>(Answer("Hoeveel geld is de jeugdsubsidie?").Grounded().Blocks[0]);

        Assert.Equal(("Sinds 2022 is het bedrag 600 euro.", "testdorp.example"),
            (changed.Change.Sentence.Text, changed.Change.Source.Host));
    }

    [Theory]
    [InlineData(2020, 3, 10, "Ja: ")]
    [InlineData(2020, 4, 2, "Nu niet meer: ")]
    public void Whether_it_is_open_depends_on_today(int year, int month, int day, string verdict)
    {
        using var knowledge = On(new DateOnly(year, month, day));

        Assert.StartsWith(verdict, knowledge.Answer(knowledge.Read("Is de jeugdsubsidie nog open?", [])).FirstSentence(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_told_is_refused()
    {
        Assert.IsType<Answer.NotInOverview>(Answer("Hoe hoog is de sporthal?"));
        Assert.IsType<Answer.OutOfScope>(Answer("Hoe bak ik een taart?"));
    }

    [Fact]
    public void Its_synonyms_find_what_is_written_in_other_words()
    {
        Assert.Equal("kunstgrasveld", _knowledge.FindPassages("bestuurder")[0].Article.ToString());
        Assert.Empty(_knowledge.FindPassages("burgemeester"));
    }

    [Fact]
    public void Whom_a_rule_does_not_speak_of_gets_neither_yes_nor_no() =>
        Assert.StartsWith("Sporthal: 30 m² voor 4 personen",
            Answer("Is 30 m2 in de sporthal genoeg voor een club van vier personen?").FirstSentence(), StringComparison.Ordinal);

    [Fact]
    public void Two_of_its_articles_are_compared() =>
        Assert.Equal(["Onderdeel", "Kunstgrasveld", "Sporthal"],
            Answer("Wat is het verschil tussen het kunstgrasveld en de sporthal?").Table().Header);

    [Fact]
    public void A_message_that_leans_is_about_what_was_spoken_of()
    {
        var first = _knowledge.Read("Wat is de jeugdsubsidie?", []).Answering();

        var then = _knowledge.Read("hoeveel geld is dat?", [new PastTurn(first.Understood, first)]);

        Assert.Contains("jeugdsubsidie.2", then.Points());
    }

    public ValueTask DisposeAsync()
    {
        _knowledge.Dispose();
        _overview.Dispose();
        return ValueTask.CompletedTask;
    }

    private Answer Answer(string question) => _knowledge.Answer(_knowledge.Read(question, []));

    private KnowledgeBase On(DateOnly today) =>
        KnowledgeBase.Open(new KnowledgeOptions(_overview.Folder),
            new FakeTimeProvider(new DateTimeOffset(today, new TimeOnly(12, 0), TimeSpan.Zero)));
}

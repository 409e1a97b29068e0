using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

public sealed class GrammarTests
{
    [Theory]
    [InlineData("Staat de regeling nog open")]
    [InlineData("loopt het nog")]
    [InlineData("betaalt een gemeente mee")]
    [InlineData("tot wanneer mag dat")]
    public void A_verb_before_its_subject_begins_a_question(string text) => Assert.True(Grammar.BeginsAsQuestion(Words.Of(text)));

    [Theory]
    [InlineData("staat van baten en lasten")]
    [InlineData("beheer van woningen")]
    [InlineData("de gemeente betaalt mee")]
    public void What_can_be_a_noun_begins_none_by_itself(string text) => Assert.False(Grammar.BeginsAsQuestion(Words.Of(text)));

    [Theory]
    [InlineData("of je dan nog naar de dokter kunt", true)]
    [InlineData("of de gemeente dat betaalt", true)]
    [InlineData("of de gemeente", false)]
    [InlineData("of niet", false)]
    public void What_stands_in_another_sentence_has_a_subject_and_a_verb(string text, bool isQuestion) =>
        Assert.Equal(isQuestion, Grammar.BeginsAsEmbedded(Words.Of(text)));

    [Fact]
    public void An_infinitive_begins_no_question() => Assert.False(Grammar.Asks("logeren bij vrienden bedoelt ze"));

    [Theory]
    [InlineData("Mag een corporatie gegevens van statushouders verwijderen?")]
    [InlineData("Mag de verhuurder foto's van de kamer verwijderen?")]
    [InlineData("mogen gemeenten oude dossiers vernietigen")]
    [InlineData("Wie moet gegevens van een gast wissen?")]
    [InlineData("Wanneer moet een verhuurder gegevens verwijderen?")]
    public void What_somebody_else_may_or_must_do_is_asked_of_others(string question) => Assert.True(Grammar.AsksOfOthers(question));

    [Theory]
    [InlineData("mag je mijn gegevens wissen?")]
    [InlineData("kan iemand mijn gegevens wissen?")]
    [InlineData("kan een medewerker dit gesprek verwijderen?")]
    [InlineData("mag het gesprek gewist worden?")]
    [InlineData("kunnen jullie alles verwijderen")]
    [InlineData("kan de chat van vandaag verwijderen")]
    [InlineData("mag dit weg?")]
    [InlineData("Mag een corporatie gegevens verwijderen? Wis het gesprek.")]
    [InlineData("verwijder gegevens van statushouders")]
    public void What_may_be_an_order_is_not(string message) => Assert.False(Grammar.AsksOfOthers(message));

    [Fact]
    public void No_example_of_an_order_to_erase_reads_as_a_question_about_others()
    {
        var orders = Directory.EnumerateFiles(Path.Combine(RepositoryKnowledgeBase.Folder, "voorbeelden"), "*.tsv")
            .SelectMany(File.ReadLines).Select(line => line.Split('\t')).Where(columns => columns.Contains("wis"))
            .Select(columns => columns[^1]).ToList();

        Assert.True(orders.Count > 100);
        Assert.DoesNotContain(orders, Grammar.AsksOfOthers);
    }
}

using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Tests.Understanding;

public sealed class PhraseTableTests
{
    [Fact]
    public void Finds_a_phrase_with_its_label_and_place() =>
        Assert.Equal([new PhraseTable.Match("Amount", 2, 2)], Find("[Amount]\nhoeveel geld", "zeg eens hoeveel geld het is"));

    [Fact]
    public void Finds_a_phrase_as_often_as_it_stands_there() =>
        Assert.Equal([new PhraseTable.Match("Greeting", 0, 1), new PhraseTable.Match("Greeting", 1, 1)], Find("[Greeting]\nhoi", "hoi hoi"));

    [Theory]
    [InlineData("hoeveel maanden")]
    [InlineData("hoeveel maand")]
    public void A_star_stands_for_the_rest_of_a_word(string text) =>
        Assert.Single(Find("[Duration]\nhoeveel maand*", text));

    [Theory]
    [InlineData("wie kan ons helpen")]
    [InlineData("wie zou ons helpen")]
    public void A_star_alone_stands_for_any_one_word(string text) =>
        Assert.Equal([new PhraseTable.Match("Help", 0, 4)], Find("[Help]\nwie * ons helpen", text));

    [Fact]
    public void A_star_alone_stands_for_no_fewer_and_no_more_than_one_word() =>
        Assert.Empty(Find("[Help]\nwie * helpen", "wie helpen wie kan ons helpen"));

    [Fact]
    public void A_phrase_may_begin_with_a_star() =>
        Assert.Equal([new PhraseTable.Match("Rent", 1, 1)], Find("[Rent]\nhuurp*", "de huurprijs"));

    [Theory]
    [InlineData("mag dat", 1)]
    [InlineData("dat mag", 0)]
    public void A_caret_stands_for_the_start_of_the_text(string text, int found) =>
        Assert.Equal(found, Find("[YesNo]\n^mag", text).Count);

    [Fact]
    public void Of_one_label_the_longest_phrase_at_a_word_counts() =>
        Assert.Equal([new PhraseTable.Match("Greeting", 0, 3)], Find("[Greeting]\ngoede\ngoede morgen allemaal\ngoede morgen", "goede morgen allemaal"));

    [Fact]
    public void Of_several_labels_each_is_found() =>
        Assert.Equal(["Count", "Duration"], Find("[Count]\nhoeveel\n[Duration]\nhoeveel maanden", "hoeveel maanden").Select(match => match.Label));

    [Fact]
    public void A_phrase_that_runs_past_the_end_is_not_found() =>
        Assert.Empty(Find("[Amount]\nhoeveel geld", "hoeveel"));

    [Fact]
    public void Comments_and_empty_lines_hold_no_phrases() =>
        Assert.Empty(Find("# hoi\n\n[Greeting]\n  # dag\n", "hoi dag # "));

    [Fact]
    public void A_phrase_before_the_first_label_is_a_mistake() =>
        Assert.Throws<FormatException>(() => PhraseTable.Parse("hoi\n[Greeting]\ndag"));

    // With work in proportion to the square of the text this would take minutes.
    [Fact]
    public void A_very_long_text_is_read_in_one_pass() =>
        Assert.Equal(500_000, PhraseTable.Parse("[Greeting]\nhoi\n[Other]\nhoi dag").Find([.. Enumerable.Repeat("hoi", 500_000)]).Count);

    private static IReadOnlyList<PhraseTable.Match> Find(string table, string text) => PhraseTable.Parse(table).Find(Words.Of(text));
}

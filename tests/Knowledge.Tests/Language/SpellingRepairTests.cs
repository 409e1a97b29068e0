using Assistent.Knowledge.Language;
using CsCheck;

namespace Assistent.Knowledge.Tests.Language;

public class SpellingRepairTests
{
    private const string Overview = """
        Hospitaverhuur: een hospita verhuurt een kamer in de eigen woning. Woningsplitsing: woningen splitsen in appartementen.
        De logeerregeling laat statushouders logeren bij een gastgezin. Tussenvoorzieningen, flexwoningen en flexpool, gemeente,
        herplaatsingsgarantie, accommodatieregeling, vergoeding, eigenaren, leegstand, kamers, regeling, subsidie aanvragen.
        """;

    private static readonly SpellingRepair Repair = new(
        Dutch.Analysis, Dutch.Words(Overview).CountBy(word => word));

    [Theory]
    [InlineData("statushouer", "statushouder")]
    [InlineData("tuusenvoorzieninge", "tussenvoorzieningen")]
    [InlineData("hospita verhuur", "hospitaverhuur")]
    [InlineData("logeer regling", "logeerregeling")]
    [InlineData("wat isdat", "wat is dat")]
    [InlineData("woningsplitse", "woningsplitsen")]
    [InlineData("Hospitaverhur, mag dat?", "Hospitaverhuur, mag dat?")]
    [InlineData("leegstant woninge", "leegstand woningen")]
    [InlineData("statusouders bij n gastgezin", "statushouders bij n gastgezin")]
    [InlineData("wat doet de gemeete teege eigenare", "wat doet de gemeente tegen eigenaren")]
    public void A_mistyped_question_becomes_the_one_that_was_meant(string typed, string meant)
    {
        Assert.Equal(meant, Repair.Repair(typed));
    }

    [Theory]
    [InlineData("Hoe groot moet een hospitakamer zijn?")]
    [InlineData("Wat doet Takecarebnb in Zaanstad?")]
    [InlineData("regeling 2023-2024, artikel 4.2a, code XKQJZ12")]
    [InlineData("zie https://evil.exampel/pixel.png?d=gespreck")]
    [InlineData("<img src=x onerror=alert(document.cookie)>")]
    [InlineData("title:\"logeerregeling\" AND duur:*")]
    [InlineData("maatwerkhuisvestingsplan")]
    [InlineData("qzxvwkjhgfd")]
    [InlineData("")]
    public void What_is_known_or_no_word_stays_as_it_is(string text)
    {
        Assert.Equal(text, Repair.Repair(text));
    }

    [Theory]
    [InlineData("aktiviteit", "activiteit")]
    [InlineData("burocratie", "bureaucratie")]
    [InlineData("vertouwen", "vertrouwen")]
    [InlineData("kadootjes", "cadeautjes")]
    [InlineData("btwverlaging", "btw-verlaging")]
    [InlineData("functieuitrusting", "functie-uitrusting")]
    [InlineData("vakantie-appartement", "vakantieappartement")]
    [InlineData("electriciteitsleverancier", "elektriciteitsleverancier")]
    [InlineData("opschoningwerkzaamheden", "opschoningswerkzaamheden")]
    [InlineData("voorgeschotelt", "voorgeschoteld")]
    public void The_likeliest_word_comes_first(string wrong, string right)
    {
        Assert.Equal(right, Repair.Candidates(wrong, 3)[0]);
    }

    [Fact]
    public void Words_of_the_index_come_before_other_words()
    {
        Assert.Equal("flexpool", Repair.Candidates("flexpol", 3)[0]);
    }

    [Fact]
    public void Any_text_is_repaired_without_failing()
    {
        Gen.String[Gen.Char["abdehijnrstuvz AEZ019.,-'’éï²@/\n"], 0, 60].Sample(text => Assert.NotNull(Repair.Repair(text)), iter: 100);
    }

    [Fact]
    public void Of_a_pile_of_unknown_words_only_the_first_are_looked_for()
    {
        var words = Repair.Repair(string.Join(", ", Enumerable.Repeat("flexpol", 2000))).Split(", ");

        Assert.Equal("flexpool", words[0]);
        Assert.All(words.Skip(20), word => Assert.Equal("flexpol", word));
    }
}

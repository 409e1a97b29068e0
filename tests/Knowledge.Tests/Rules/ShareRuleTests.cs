namespace Assistent.Knowledge.Tests.Rules;

/// <summary>A share that the text tells is worked out of the number that is given, or of the whole that it tells.</summary>
public sealed class ShareRuleTests
{
    private const string Public = "transformatie.3";
    private const string Together = "woningdelen.5";

    [Theory]
    [InlineData("Onze gemeente heeft 40.000 inwoners, hoeveel wonen er het liefst samen?",
        "10 tot 25% van 40.000 is 4.000 tot 10.000.")]
    [InlineData("en bij 60.000?", "10 tot 25% van 60.000 is 6.000 tot 15.000.")]
    public void A_share_of_the_number_that_is_given(string question, string says) =>
        Assert.EndsWith(says, Ruled.Says(question, Together, isYesNo: false)[0], StringComparison.Ordinal);

    [Fact]
    public void A_share_of_the_whole_where_the_text_tells_it() =>
        Assert.EndsWith("25% van 100.000 woningen is ongeveer 25.000 woningen.",
            Ruled.Says("Hoeveel daarvan was publiek vastgoed?", Public, isYesNo: false)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("Hoeveel mensen wonen het liefst samen?")]
    [InlineData("Wonen 3 van de mensen het liefst samen?")]
    [InlineData("Welk deel van de huizen van vóór 1945 is dat?")]
    [InlineData("Hoeveel van de 8 miljard mensen op aarde wonen het liefst samen?")]
    public void Where_there_is_nothing_to_take_a_share_of_there_is_none(string question) =>
        Assert.All(Ruled.Says(question, Together, isYesNo: false), said => Assert.DoesNotMatch(@"% van [0-9]", said));
}

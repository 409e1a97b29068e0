using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Rules;

/// <summary>
/// A stay is compared with the longest that the text gives; the text itself says what holds beyond it, so there is no yes or no.
/// </summary>
public sealed class StayRuleTests
{
    private const string Staying = "logeerregeling.3";
    private const string Registering = "logeerregeling.6";
    private const string Hotel = "hotel-en-accommodatieregeling.4";

    [Theory]
    [InlineData("Mag een statushouder twee maanden logeren?", Staying, "2 maanden valt binnen de 3 maanden die het overzicht noemt.")]
    [InlineData("mag je acht weken logeren", Staying, "8 weken valt binnen de 3 maanden die het overzicht noemt.")]
    [InlineData("90 dagen logeren?", Staying, "3 maanden is het langste dat het overzicht noemt.")]
    [InlineData("Kan iemand drie maanden logeren?", Staying, "3 maanden is het langste dat het overzicht noemt.")]
    [InlineData("Mag een statushouder vijf maanden logeren?", Staying,
        "5 maanden is langer dan de 3 maanden die het overzicht noemt. Het verschil is 2 maanden.")]
    [InlineData("Mag logeren een half jaar duren?", Staying,
        "is langer dan de 3 maanden die het overzicht noemt. Het verschil is 3 maanden.")]
    [InlineData("Mag logeren langer dan 3 maanden?", Staying, "3 maanden is het langste dat het overzicht noemt.")]
    [InlineData("hotelregeling 7 maanden toegestaan?", Hotel,
        "7 maanden is langer dan de 6 maanden die het overzicht noemt. Het verschil is 1 maand.")]
    [InlineData("driekwart jaar in een hotel, mag dat?", Hotel,
        "is langer dan de 6 maanden die het overzicht noemt. Het verschil is 3 maanden.")]
    [InlineData("een statushouder verblijft 26 weken in een hotel, mag dat", Hotel, "6 maanden is het langste dat het overzicht noemt.")]
    [InlineData("logeren van 1 juni 2026 tot 1 oktober 2026, kan dat", Staying, "is langer dan de 3 maanden die het overzicht noemt.")]
    [InlineData("Is 6 dagen te laat om in te schrijven?", Registering, "6 dagen is langer dan de 5 dagen die het overzicht noemt.")]
    public void A_stay_is_compared_and_never_allowed_or_refused(string question, string sentence, string says)
    {
        var first = Ruled.Says(question, sentence, isYesNo: true)[0];

        Assert.EndsWith(says, first, StringComparison.Ordinal);
        Assert.DoesNotMatch("^(Ja|Nee|Nu niet meer): ", first);
    }

    [Theory]
    [InlineData("HAR vanaf 1 maart 2026, tot welke datum?", Hotel, "6 maanden vanaf 1 maart 2026 is tot en met 31 augustus 2026.")]
    [InlineData("hij logeert vanaf 15 januari 2026, tot wanneer?", Staying, "3 maanden vanaf 15 januari 2026 is tot en met 14 april 2026.")]
    [InlineData("iemand is op 1 september 2026 begonnen met logeren, wanneer lopen de 3 maanden af?",
        Staying, "3 maanden vanaf 1 september 2026 is tot en met 30 november 2026.")]
    [InlineData("hij verhuist op 10 december 2026, uiterlijk welke datum?",
        Registering, "5 dagen na 10 december 2026 is 15 december 2026.")]
    public void From_a_start_the_last_day_is_worked_out(string question, string sentence, string says) =>
        Assert.EndsWith(says, Ruled.Says(question, sentence, isYesNo: false)[0], StringComparison.Ordinal);

    [Fact]
    public void What_holds_beyond_the_limit_is_quoted() =>
        Assert.Contains("In sommige gevallen kan deze periode in overleg worden verlengd.",
            Ruled.Says("Mag vijf maanden logeren?", Staying, isYesNo: true));

    [Fact]
    public void A_stay_that_ends_earlier_is_answered_with_what_holds_then() =>
        Assert.Contains("Verhuist de statushouder eerder, dan wordt het restbedrag niet teruggevorderd.",
            Ruled.Says("Hij zit maar 4 maanden in het hotel, wat dan?", Hotel, isYesNo: false));

    [Fact]
    public void Where_only_what_holds_then_is_asked_for_nothing_is_worked_out() =>
        Assert.IsType<PlanPart.Told>(RepositoryKnowledgeBase
            .Read("Moet de gemeente het geld van de HAR teruggeven als iemand na 4 maanden weg is?").Part());
}

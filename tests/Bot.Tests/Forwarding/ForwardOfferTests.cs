using Assistent.Bot.Forwarding;
using Assistent.Bot.Replies;

namespace Assistent.Bot.Tests.Forwarding;

public sealed class ForwardOfferTests
{
    [Fact]
    public void A_question_that_is_not_answered_goes_to_the_mail_that_is_set_without_personal_data()
    {
        var address = Offer("wonen@gemeente.example", Untold("Hoe groot is de woning van mevrouw Jansen?"))!.Address.ToString();

        Assert.StartsWith("mailto:wonen@gemeente.example?subject=", address, StringComparison.Ordinal);
        Assert.DoesNotContain("Jansen", address, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_gets_the_question_where_it_asks_for_it()
    {
        var forward = Offer("https://intranet.example/vraag?tekst={vraag}&bron=assistent", Untold("Wat kost het & hoe?"));

        Assert.Equal("https://intranet.example/vraag?tekst=Wat%20kost%20het%20%26%20hoe%3F&bron=assistent", forward!.Address.AbsoluteUri);
    }

    [Fact]
    public void A_long_question_is_cut() =>
        Assert.InRange(Offer("wonen@gemeente.example", Untold(new string('a', 20_000)))!.Address.ToString().Length, 1, 1000);

    [Fact]
    public void What_is_answered_and_what_has_nowhere_to_go_is_not_offered()
    {
        Assert.Null(Offer("wonen@gemeente.example", Untold("Hoe groot?") with { LeavesUntold = false }));
        Assert.Null(Offer("", Untold("Hoe groot?")));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("wonen@gemeente.example", true)]
    [InlineData("https://intranet.example/?v={vraag}", true)]
    [InlineData("https://intranet.example/", false)]
    [InlineData("http://intranet.example/?v={vraag}", false)]
    [InlineData("javascript:alert('{vraag}')", false)]
    [InlineData("wonen", false)]
    [InlineData("wonen@gemeente.example ?cc=x", false)]
    public void Only_mail_and_pages_that_take_the_question_can_be_set(string address, bool isAddress) =>
        Assert.Equal(isAddress, ForwardingSettings.IsAddress(address));

    private static ForwardLink? Offer(string address, Reply reply) =>
        new ForwardOffer(new ForwardingSettings { Address = address }, RepositoryKnowledgeBase.Wording).Offer(reply).Forward;

    private static Reply Untold(string question) => new("Dat staat er niet.", "notInOverview", question) { LeavesUntold = true };
}

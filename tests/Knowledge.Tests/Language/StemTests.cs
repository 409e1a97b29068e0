namespace Assistent.Knowledge.Tests.Language;

public class StemTests
{
    [Theory]
    [InlineData("huis huizen huisje")]
    [InlineData("stad steden")]
    [InlineData("gezin gezinnen")]
    [InlineData("woning woningen")]
    [InlineData("kind kinderen")]
    [InlineData("schip schepen")]
    [InlineData("mogelijkheid mogelijkheden")]
    [InlineData("brief brieven")]
    [InlineData("centrum centra")]
    [InlineData("foto foto's")]
    [InlineData("groot grote")]
    [InlineData("tijdelijk tijdelijke")]
    [InlineData("lief lieve")]
    [InlineData("ziek zieke zieken")]
    [InlineData("oud oudere ouderen")]
    [InlineData("jong jongeren")]
    [InlineData("ouder ouders")]
    [InlineData("dier dieren")]
    [InlineData("lopen loopt liep liepen gelopen")]
    [InlineData("splitsen splitst splitste gesplitst gesplitste")]
    [InlineData("verhuren verhuurt verhuurde verhuurd verhuur")]
    [InlineData("krijgen krijgt kreeg gekregen")]
    [InlineData("aanvragen aanvraag aangevraagd")]
    [InlineData("optoppen optopt opgetopt")]
    [InlineData("hoofdstad hoofdsteden")]
    [InlineData("hospitaverhuurder hospitaverhuurders")]
    [InlineData("flexwoning flexwoningen")]
    public void The_forms_of_a_word_share_a_stem(string forms)
    {
        var stems = forms.Split(' ').Select(Dutch.Analysis.Stem);

        Assert.Single(stems.Distinct());
    }

    [Theory]
    [InlineData("huis", "huid")]
    [InlineData("wet", "weten")]
    [InlineData("regel", "regio")]
    [InlineData("gemeente", "gemeen")]
    [InlineData("bom", "boom")]
    [InlineData("ouders", "ouderen")]
    [InlineData("waarde", "waard")]
    [InlineData("zonder", "zon")]
    [InlineData("maar", "maart")]
    public void Different_words_keep_different_stems(string word, string other)
    {
        Assert.NotEqual(Dutch.Analysis.Stem(word), Dutch.Analysis.Stem(other));
    }

    [Theory]
    [InlineData("oudere", "senior")]
    [InlineData("etage", "verdieping")]
    public void Words_of_one_group_count_as_the_same(string word, string other)
    {
        Assert.Contains(Dutch.Analysis.Stem(other), Dutch.Analysis.SynonymsOf(Dutch.Analysis.Stem(word)));
    }

    [Theory]
    [InlineData("woning", true)]
    [InlineData("gesplitste", true)]
    [InlineData("amsterdam", true)]
    [InlineData("statushouer", false)]
    [InlineData("regling", false)]
    public void A_word_is_known_by_the_word_list(string word, bool isKnown)
    {
        Assert.Equal(isKnown, Dutch.Analysis.IsKnownWord(word));
    }
}

using Assistent.Bot.PersonalData;

namespace Assistent.Bot.Tests.PersonalData;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("jan [at] voorbeeld punt nl")]
    [InlineData("jan at voorbeeld punt nl")]
    [InlineData("jan punt bos apenstaartje voorbeeld punt nl")]
    [InlineData("jan.bos ( @ ) voorbeeld (dot) nl")]
    [InlineData("jan.bos {AT} voorbeeld . nl")]
    [InlineData("jan @\nvoorbeeld.nl")]
    public void An_address_is_known_by_what_its_signs_are_called(string text) => Assert.Equal("[e-mailadres]", MaskedText.Of(text).Text);

    [Theory]
    [InlineData("hij at brood.en kaas")]
    [InlineData("Op dit punt at iedereen mee")]
    [InlineData("info [at] gemeente punt nl")]
    public void What_only_looks_like_one_stays(string text) => Assert.Equal(text, MaskedText.Of(text).Text);
}

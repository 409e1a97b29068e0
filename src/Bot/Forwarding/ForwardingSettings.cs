using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Forwarding;

/// <summary>The section <c>Forwarding</c>: where a question goes that the overview does not answer.</summary>
internal sealed class ForwardingSettings
{
    /// <summary>Where the question stands in <see cref="Address"/>.</summary>
    public const string Question = "{vraag}";

    /// <summary>
    /// An address for mail, as <c>wonen@gemeente.nl</c>, or a page with <c>{vraag}</c> in it, as
    /// <c>https://intranet.gemeente.nl/vraag?tekst={vraag}</c>; empty when questions are not sent on.
    /// </summary>
    public string Address { get; set; } = "";

    /// <summary>What a reader presses.</summary>
    [Required, StringLength(60)]
    public string Label { get; set; } = "Stuur door naar team wonen";

    /// <summary>Whether an address is one that can be used: of mail, or of a page that takes the question.</summary>
    public static bool IsAddress(string address) =>
        address.Length == 0
        || IsMail(address)
        || (Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps
            && address.Contains(Question, StringComparison.Ordinal));

    public static bool IsMail(string address) => new EmailAddressAttribute().IsValid(address) && !address.Any(char.IsWhiteSpace);
}

[OptionsValidator]
internal sealed partial class ForwardingSettingsValidator : IValidateOptions<ForwardingSettings>;

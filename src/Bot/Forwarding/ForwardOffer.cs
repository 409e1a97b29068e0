using Assistent.Bot.PersonalData;
using Assistent.Bot.Replies;

namespace Assistent.Bot.Forwarding;

/// <summary>
/// Offers to send a question on to people where the overview does not answer it, when it is set to whom. What goes along is the question
/// alone, without personal data and no longer than an address can be.
/// </summary>
internal sealed class ForwardOffer(ForwardingSettings settings, OverviewWording wording)
{
    private const int MaxQuestion = 500;

    /// <summary>The reply with the offer, where one can be made.</summary>
    public Reply Offer(Reply reply) =>
        reply.LeavesUntold && settings.Address.Length > 0
            ? reply with { Forward = new ForwardLink(settings.Label, AddressFor(MaskedText.Of(reply.QuestionAs).Text)) }
            : reply;

    private Uri AddressFor(string question)
    {
        var asked = ClippedText.Of(question, MaxQuestion);
        return ForwardingSettings.IsMail(settings.Address)
            ? new Uri($"mailto:{settings.Address}?subject={Uri.EscapeDataString(wording.ForwardSubject)}"
                + $"&body={Uri.EscapeDataString(asked)}")
            : new Uri(settings.Address.Replace(ForwardingSettings.Question, Uri.EscapeDataString(asked), StringComparison.Ordinal));
    }
}

/// <summary>Registers where questions go that are not answered.</summary>
internal static class ForwardingServices
{
    public static void AddForwarding(this IServiceCollection services)
    {
        services.AddSettings<ForwardingSettings, ForwardingSettingsValidator>("Forwarding")
            .Validate(settings => ForwardingSettings.IsAddress(settings.Address),
                "Forwarding:Address is no address for mail and no https page with {vraag} in it.");
        services.AddSingleton<ForwardOffer>();
    }
}

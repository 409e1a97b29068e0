using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.DirectLine;

/// <summary>The section <c>DirectLine</c>: who may use the bot's own web chat, and how much of it.</summary>
internal sealed class DirectLineSettings
{
    /// <summary>What a server shows to make tokens for its users; empty when anyone may have one, as the page's visitors do.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The secret of Azure's Direct Line channel; empty when the bot serves its web chat itself.</summary>
    public string AzureSecret { get; set; } = "";

    [Required, Url]
    public string AzureEndpoint { get; set; } = "https://directline.botframework.com/v3/directline";

    /// <summary>
    /// The origins of other sites whose pages may talk to the bot, such as <c>https://intranet.gemeente.nl</c>. The bot's own always may.
    /// </summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>The addresses or networks of reverse proxies whose X-Forwarded headers are believed.</summary>
    public string[] ReverseProxies { get; set; } = [];

    /// <summary>
    /// A file with 32 bytes as base64, which encrypts the keys of tokens in the store; empty when they stand there as they are.
    /// </summary>
    public string KeyFile { get; set; } = "";

    /// <summary>Instead of <see cref="KeyFile"/>, a certificate with its private key (PKCS 12).</summary>
    public string KeyCertificate { get; set; } = "";

    public string KeyCertificatePassword { get; set; } = "";

    /// <summary>A client renews its token every 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:20:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Per address, behind which there may be many people: a thousand who open the page at nine o'clock get in.</summary>
    [Range(1, 1_000_000)]
    public int TokensPerMinute { get; set; } = 1200;

    /// <summary>Calls without a valid token, per address.</summary>
    [Range(1, 1_000_000)]
    public int RefusedPerMinute { get; set; } = 300;

    /// <summary>Questions of the page without script, per address.</summary>
    [Range(1, 1_000_000)]
    public int PagesPerMinute { get; set; } = 120;

    /// <summary>Reports of browsers, per address.</summary>
    [Range(1, 1_000_000)]
    public int ReportsPerMinute { get; set; } = 60;

    /// <summary>Per conversation.</summary>
    [Range(1, 1_000_000)]
    public int ActivitiesPerMinute { get; set; } = 60;

    /// <summary>Per user, who may have several conversations.</summary>
    [Range(1, 1_000_000)]
    public int ActivitiesPerUserPerMinute { get; set; } = 120;

    /// <summary>Per conversation; a tab without a stream asks every two seconds.</summary>
    [Range(1, 1_000_000)]
    public int ReadsPerMinute { get; set; } = 600;

    [Range(1, 1_000_000)]
    public int SocketsPerAddress { get; set; } = 2000;

    /// <summary>What is kept of one activity.</summary>
    [Range(1024, 256 * 1024)]
    public int MaxActivityBytes { get; set; } = 64 * 1024;

    [Range(64 * 1024, int.MaxValue)]
    public int BytesPerConversationPerDay { get; set; } = 4 * 1024 * 1024;

    [Range(64 * 1024, int.MaxValue)]
    public int BytesPerAddressPerDay { get; set; } = 256 * 1024 * 1024;

    /// <summary>Of both sides, in a whole conversation.</summary>
    [Range(10, 1_000_000)]
    public int ActivitiesPerConversation { get; set; } = 2000;
}

[OptionsValidator]
internal sealed partial class DirectLineSettingsValidator : IValidateOptions<DirectLineSettings>;

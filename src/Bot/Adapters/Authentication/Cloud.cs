namespace Assistent.Bot.Adapters.Authentication;

/// <summary>The addresses of one cloud (protocol, 3.1, 3.5, 4.2 and 4.3).</summary>
/// <param name="Issuer">Who issues the channels' tokens.</param>
/// <param name="OpenIdMetadata">Where their keys are described.</param>
/// <param name="EntraOpenIdMetadata">Where the directory's keys are described.</param>
/// <param name="LoginHost">Where the bot asks for its own tokens.</param>
/// <param name="LoginTenant">The tenant that an app of many organisations asks there.</param>
/// <param name="Scope">What it asks for.</param>
/// <param name="TokenService">Where tokens of users are kept, for which this bot does not ask.</param>
/// <param name="ServiceHosts">Where replies go: each host itself; with a leading dot, every host below it too.</param>
internal sealed record Cloud(string Issuer, string OpenIdMetadata, string EntraOpenIdMetadata, string LoginHost, string LoginTenant,
    string Scope, string TokenService, IReadOnlyList<string> ServiceHosts)
{
    private static readonly Cloud Public = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
        "https://login.microsoftonline.com",
        "botframework.com",
        "https://api.botframework.com/.default",
        "https://api.botframework.com",
        [".botframework.com", "smba.trafficmanager.net", ".teams.microsoft.com"]);

    private static readonly Cloud USGovernment = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
        "https://login.microsoftonline.us",
        "MicrosoftServices.onmicrosoft.us",
        "https://api.botframework.us/.default",
        "https://api.botframework.azure.us",
        [".botframework.us", ".botframework.azure.us", ".teams.microsoft.us", ".teams.microsoft.com"]);

    private static readonly Cloud China = new(
        "https://api.botframework.azure.cn",
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/.well-known/openid-configuration",
        "https://login.partner.microsoftonline.cn",
        "a55a4d5b-9241-49b1-b4ff-befa8db00269",
        "https://api.botframework.azure.cn/.default",
        "https://token.botframework.azure.cn",
        [".botframework.azure.cn"]);

    /// <summary>
    /// Where a bot asks for its tokens. The SDK puts the tenant in the place of <c>{0}</c> in the addresses that it knows, and takes others
    /// as they are.
    /// </summary>
    public string LoginFor(BotSettings bot) => this == China
        ? $"{LoginHost}/{(bot.MicrosoftAppType == AppType.SingleTenant ? bot.MicrosoftAppTenantId : LoginTenant)}"
        : $"{LoginHost}/{{0}}";

    public static Cloud Of(CloudName name) => name switch
    {
        CloudName.USGovernment => USGovernment,
        CloudName.China => China,
        _ => Public,
    };
}

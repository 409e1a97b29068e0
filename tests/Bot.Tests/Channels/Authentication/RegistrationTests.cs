using Assistent.Bot.Adapters.Authentication;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Tests.Channels.Authentication;

/// <summary>What a registration must have, said before the first call.</summary>
public sealed class RegistrationTests
{
    private const string App = "0b5c9c2e-6d1e-4a58-9b8e-3f6d2b1f7a10";
    private const string Tenant = "5f0c1a44-7f0e-4e0e-8a63-1f5d6f3f9c21";

    [Theory]
    [InlineData("", "MultiTenant", "", "")]
    [InlineData("", "SingleTenant", "", "")]
    [InlineData(App, "MultiTenant", "", "geheim")]
    [InlineData(App, "SingleTenant", Tenant, "geheim")]
    [InlineData(App, "UserAssignedMSI", Tenant, "")]
    public void A_whole_registration_is_taken(string app, string type, string tenant, string password) =>
        Assert.True(Validated(app, type, tenant, password).Succeeded);

    [Theory]
    [InlineData("mijn-bot", "MultiTenant", "", "geheim", "MicrosoftAppId")]
    [InlineData(App, "MultiTenant", "", "", "MicrosoftAppPassword")]
    [InlineData(App, "SingleTenant", "", "geheim", "MicrosoftAppTenantId")]
    [InlineData(App, "SingleTenant", "gemeente.nl", "geheim", "MicrosoftAppTenantId")]
    [InlineData(App, "SingleTenant", Tenant, "", "MicrosoftAppPassword")]
    [InlineData(App, "UserAssignedMSI", "", "", "MicrosoftAppTenantId")]
    public void What_is_missing_is_named(string app, string type, string tenant, string password, string key)
    {
        var result = Validated(app, type, tenant, password);

        Assert.Contains(key, Assert.Single(result.Failures!), StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://login.example.nl/openid")]
    [InlineData("http://127.0.0.1:5000/openid")]
    [InlineData("https://login.example.nl/openid#1")]
    [InlineData("login.example.nl")]
    [InlineData("ftp://login.example.nl/openid")]
    public void Keys_come_over_https(string address) =>
        Assert.True(new ChannelSettingsValidator().Validate(null, new ChannelSettings { OpenIdMetadata = address }).Failed);

    [Theory]
    [InlineData("https://login.example.nl/openid")]
    [InlineData("https://127.0.0.1:5000/openid")]
    public void An_address_of_keys_can_be_set(string address) =>
        Assert.True(new ChannelSettingsValidator()
            .Validate(null, new ChannelSettings { OpenIdMetadata = address, EntraOpenIdMetadata = address }).Succeeded);

    [Fact]
    public void Tenants_and_callers_are_named_by_their_ids()
    {
        Assert.True(new ChannelSettingsValidator().Validate(null, new ChannelSettings { AllowedTenants = ["gemeente.nl"] }).Failed);
        Assert.True(new ChannelSettingsValidator().Validate(null, new ChannelSettings { AllowedCallers = ["*"] }).Failed);
        Assert.True(new ChannelSettingsValidator()
            .Validate(null, new ChannelSettings { AllowedTenants = [Tenant], AllowedCallers = [App] }).Succeeded);
    }

    private static ValidateOptionsResult Validated(string app, string type, string tenant, string password) =>
        new BotSettingsValidator().Validate(null, new BotSettings
        {
            MicrosoftAppId = app,
            MicrosoftAppType = Enum.Parse<AppType>(type),
            MicrosoftAppTenantId = tenant,
            MicrosoftAppPassword = password,
        });
}

using Assistent.Bot.Adapters;
using Assistent.Bot.Adapters.Authentication;
using Assistent.Bot.Conversations;
using Assistent.Bot.Delivery;
using Assistent.Bot.DirectLine;
using Assistent.Bot.Forwarding;
using Assistent.Bot.Generation;
using Assistent.Bot.Operations;
using Assistent.Bot.Sharing;
using Assistent.Bot.Web;
using Microsoft.Extensions.Configuration;

namespace Assistent.Bot.Tests;

/// <summary>The settings template has every setting, with the default that stands in its class, and no other.</summary>
public sealed class SettingsTemplateTests
{
    private static readonly IConfiguration Template = new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, DefaultSettings.File)).Build();

    [Fact]
    public void The_knowledge_section_binds_whole() => AssertBinds<KnowledgeSettings>("Knowledge");

    [Fact]
    public void The_conversations_section_binds_whole() => AssertBinds<ConversationSettings>("Conversations");

    [Fact]
    public void The_delivery_section_binds_whole() => AssertBinds<DeliverySettings>("Delivery");

    [Fact]
    public void The_model_section_binds_whole() => AssertBinds<ModelSettings>("Model");

    [Fact]
    public void The_direct_line_section_binds_whole() => AssertBinds<DirectLineSettings>("DirectLine");

    [Fact]
    public void The_channels_section_binds_whole() => AssertBinds<ChannelSettings>("Channels");

    [Fact]
    public void The_keys_of_the_registration_bind_with_their_defaults()
    {
        var settings = Template.Get<BotSettings>()!;

        Assert.Equivalent(new BotSettings(), settings, strict: true);
        Assert.All(typeof(BotSettings).GetProperties().Where(property => property.CanWrite),
            property => Assert.NotNull(Template[property.Name]));
    }

    [Fact]
    public void The_web_chat_section_binds_whole() => AssertBinds<WebChatSettings>("WebChat");

    [Fact]
    public void The_sharing_section_binds_whole() => AssertBinds<SharingSettings>("Sharing");

    [Fact]
    public void The_forwarding_section_binds_whole() => AssertBinds<ForwardingSettings>("Forwarding");

    [Fact]
    public void The_health_section_binds_whole() => AssertBinds<HealthSettings>("Health");

    [Fact]
    public void The_turns_section_binds_whole() => AssertBinds<TurnSettings>("Turns");

    [Fact]
    public void The_messages_section_binds_whole() => AssertBinds<MessageLimitSettings>("Messages");

    [Fact]
    public void The_telemetry_section_binds_whole() => AssertBinds<TelemetrySettings>("Telemetry");

    [Fact]
    public void There_is_no_other_section() =>
        Assert.Equal(
            ["AllowedHosts", "Channels", "ConnectionStrings", "Conversations", "Delivery", "DirectLine", "Forwarding", "Health",
                "Knowledge", "Logging", "Messages", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "MicrosoftAppType",
                "Model", "Secrets", "Sharing", "Telemetry", "Turns", "WebChat"],
            Template.GetChildren().Select(section => section.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Secrets_are_left_empty() =>
        Assert.All(
            [.. Template.GetSection("ConnectionStrings").GetChildren(), Template.GetSection("MicrosoftAppPassword"),
                Template.GetSection("Model:ApiKey"), Template.GetSection("DirectLine:Secret"),
                Template.GetSection("DirectLine:AzureSecret")],
            secret => Assert.Equal("", secret.Value));

    private static void AssertBinds<T>(string section)
        where T : class, new()
    {
        var settings = Template.GetSection(section).Get<T>(binder => binder.ErrorOnUnknownConfiguration = true)!;

        var properties = typeof(T).GetProperties().Where(property => property.CanWrite).ToList();
        Assert.Equal(properties.Select(property => property.Name).Order(StringComparer.Ordinal),
            Template.GetSection(section).GetChildren().Select(setting => setting.Key).Order(StringComparer.Ordinal));
        Assert.All(properties, property => Assert.Equal(property.GetValue(new T()), property.GetValue(settings)));
    }
}

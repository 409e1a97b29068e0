using Assistent.Bot.Adapters.Authentication;

namespace Assistent.Bot.Tests.Channels.Authentication;

/// <summary>Where replies, and the bot's own token, may go.</summary>
public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("Public", "https://smba.trafficmanager.net/teams/")]
    [InlineData("Public", "https://smba.trafficmanager.net:443/emea/5f0c1a44/")]
    [InlineData("Public", "https://directline.botframework.com/")]
    [InlineData("Public", "https://europe.webchat.botframework.com")]
    [InlineData("Public", "https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("USGovernment", "https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("USGovernment", "https://smba.infra.dod.teams.microsoft.us/teams")]
    [InlineData("USGovernment", "https://directline.botframework.azure.us/")]
    [InlineData("China", "https://directline.botframework.azure.cn/")]
    public void A_channel_of_the_cloud_gets_its_replies(string cloud, string address) => Assert.True(Of(cloud).IsAllowed(address));

    [Theory]
    [InlineData("Public", "https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("USGovernment", "https://smba.trafficmanager.net/teams/")]
    [InlineData("China", "https://directline.botframework.com/")]
    public void A_channel_of_another_cloud_does_not(string cloud, string address) => Assert.False(Of(cloud).IsAllowed(address));

    [Theory]
    [InlineData("http://127.0.0.1:9000/", "127.0.0.1", true)]
    [InlineData("http://localhost:9000/_connector", "localhost", true)]
    [InlineData("http://[::1]:9000/", "::1", true)]
    [InlineData("http://localhost:9000/", "127.0.0.1", false)]
    [InlineData("https://kanaal.gemeente.nl/", "kanaal.gemeente.nl", true)]
    [InlineData("https://www.kanaal.gemeente.nl/", "kanaal.gemeente.nl", false)]
    [InlineData("https://www.kanaal.gemeente.nl/", ".kanaal.gemeente.nl", true)]
    [InlineData("http://kanaal.gemeente.nl/", "kanaal.gemeente.nl", false)]
    [InlineData("https://kanaal.gemeente.nl:8443/", "kanaal.gemeente.nl", false)]
    public void A_host_of_the_settings_counts_as_it_is_named(string address, string host, bool isAllowed) =>
        Assert.Equal(isAllowed, new ServiceHosts(isRegistered: true, [host]).IsAllowed(address));

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:9/", true)]
    [InlineData("https://[::1]/", true)]
    [InlineData("https://smba.trafficmanager.net/teams/", false)]
    [InlineData("http://localhost.evil.nl/", false)]
    [InlineData("http://localhost@evil.nl/", false)]
    [InlineData("http://127.0.0.1/?", false)]
    [InlineData("http://127.0.0.1/?x=", false)]
    [InlineData(@"http:\\127.0.0.1\", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Without_a_registration_replies_stay_on_this_machine(string? address, bool isAllowed) =>
        Assert.Equal(isAllowed, new ServiceHosts(isRegistered: false, Cloud.Of(CloudName.Public).ServiceHosts).IsAllowed(address));

    private static ServiceHosts Of(string cloud) => new(isRegistered: true, Cloud.Of(Enum.Parse<CloudName>(cloud)).ServiceHosts);
}

using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>Without a registration there are no tokens to check: programs on this machine are answered, and nobody else.</summary>
public sealed class UnregisteredBotTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task A_program_on_this_machine_is_answered(string address) => Assert.Equal(200, await StatusAsync(address));

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("192.168.1.7")]
    [InlineData("128.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fe80::1")]
    public async Task Another_machine_is_not(string address) => Assert.Equal(403, await StatusAsync(address));

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-forwarded-for", "")]
    [InlineData("X-Forwarded-Host", "bot.example.nl")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 tunnel")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("X-Original-For", "127.0.0.1:1234")]
    [InlineData("CF-Connecting-IP", "127.0.0.1")]
    public async Task Whoever_comes_through_a_proxy_on_this_machine_is_not_local(string header, string value) =>
        Assert.Equal(403, await StatusAsync("127.0.0.1", (header, value)));

    [Fact]
    public async Task A_token_makes_nobody_local() => Assert.Equal(403, await StatusAsync("10.0.0.1", ("Authorization", "Bearer x.y.z")));

    [Fact]
    public async Task It_says_so_at_the_start()
    {
        await using var started = new RunningBot();

        Assert.NotNull(started.Server);

        Assert.Contains("There is no MicrosoftAppId: only programs on this machine are answered", started.Log, StringComparison.Ordinal);
    }

    private async Task<int> StatusAsync(string address, params (string Name, string Value)[] headers)
    {
        var body = Encoding.UTF8.GetBytes(
            RunningBot.Message("Hoe lang duurt de logeerregeling?", Guid.NewGuid().ToString("N")).ToJsonString());
        var context = await bot.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path, context.Request.ContentType) = ("POST", "/api/messages", "application/json");
            context.Request.Host = new HostString("localhost");
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            context.Request.Body = new MemoryStream(body);
            foreach (var (name, value) in headers)
                context.Request.Headers[name] = value;
        }, TestContext.Current.CancellationToken);
        return context.Response.StatusCode;
    }
}

using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Assistent.Acceptance.Tests.Operations;

public sealed class HealthTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Theory]
    [InlineData("/health/live", "10.42.0.7:3978")]
    [InlineData("/health/ready", "assistent.intern")]
    [InlineData("/health/ready", "localhost")]
    public async Task A_probe_is_answered_under_any_host_name(string path, string host)
    {
        var (status, _) = await GetAsync(path, host, "127.0.0.1");

        Assert.Equal(200, status);
    }

    [Fact]
    public async Task Another_path_is_not_answered_under_any_host_name() =>
        Assert.Equal(400, (await GetAsync("/", "assistent.intern", "127.0.0.1")).Status);

    [Fact]
    public async Task The_causes_are_told_to_callers_of_this_machine()
    {
        var (_, body) = await GetAsync("/health/ready", "localhost", "127.0.0.1");

        Assert.Equal("Healthy", (string?)JsonNode.Parse(body)!["status"]);
    }

    [Theory]
    [InlineData("10.0.0.7", null)]
    [InlineData("127.0.0.1", "X-Forwarded-For")]
    [InlineData("127.0.0.1", "Forwarded")]
    public async Task Others_hear_the_state_alone(string address, string? header)
    {
        var (status, body) = await GetAsync("/health/ready", "localhost", address, header);

        Assert.Equal((200, "Healthy"), (status, body));
    }

    private async Task<(int Status, string Body)> GetAsync(string path, string host, string address, string? header = null)
    {
        var answer = await bot.Server.SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path, context.Request.Host) = ("GET", path, new HostString(host));
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            if (header is not null)
                context.Request.Headers[header] = "for=10.0.0.9";
        }, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(answer.Response.Body);
        return (answer.Response.StatusCode, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}

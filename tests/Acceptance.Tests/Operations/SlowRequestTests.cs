using System.Net.Sockets;
using System.Text;
using Assistent.Acceptance.Tests.DirectLine;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Acceptance.Tests.Operations;

/// <summary>A caller who begins a message and does not go on gets an answer, and leaves a line in the log without a stack.</summary>
public sealed class SlowRequestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_refused_as_any_other()
    {
        await using var bot = WebBot.Start(_folder);
        bot.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<KestrelServerOptions>>().Value.Limits.MinRequestBodyDataRate =
            new MinDataRate(1000, TimeSpan.FromSeconds(1.5));
        using var caller = new TcpClient();
        await caller.ConnectAsync("127.0.0.1", bot.Http.BaseAddress!.Port, Cancelled);

        await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
            + "application/json\r\nContent-Length: 5000\r\n\r\n{"), Cancelled);

        using var reader = new StreamReader(caller.GetStream());
        var answer = await reader.ReadToEndAsync(Cancelled);
        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
        Assert.Contains("te langzaam", answer, StringComparison.Ordinal);
        Assert.Contains("reference", answer, StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>Microsoft's own client, <c>botframework-directlinejs</c>, as an independent judge.</summary>
public sealed class DirectLineJsTests(PlainWebBot bot) : IClassFixture<PlainWebBot>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Microsofts_client_starts_asks_loses_its_connection_and_goes_on()
    {
        await InstallAsync();
        var user = await WebUser.WithTokenAsync(bot.Http, Cancelled);

        var address = $"{bot.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)}{WebUser.Base}";
        var lines = await RunAsync(
            "node", "talk.mjs", address, user.Token, "Wat is de HAR?", "hoeveel maanden?", "Wat is optoppen?");

        var events = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.DoesNotContain(events, line => line["error"] is not null);
        Assert.Equal(3, events.Count(line => line["posted"] is not null));
        var messages = events.Select(line => line["activity"]).OfType<JsonNode>()
            .Where(activity => (string?)activity["type"] == "message").ToList();
        Assert.Equal(["bot", "user", "bot", "user", "bot", "user", "bot"], messages.Select(activity => (string)activity["from"]!["role"]!));
        Assert.Equal(["Wat is de HAR?", "hoeveel maanden?", "Wat is optoppen?"],
            messages.Where((_, index) => index % 2 == 1).Select(activity => (string)activity["text"]!));
        Assert.Equal(messages.Count, messages.Select(activity => (string)activity["id"]!).Distinct().Count());
    }

    private static async Task InstallAsync()
    {
        if (!File.Exists(Path.Combine(Client(), "node_modules", ".package-lock.json")))
            await RunAsync("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Client(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(Cancelled);
        var output = await process.StandardOutput.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        Assert.True(process.ExitCode == 0, $"{program}: {output}{await error}");
        return output;
    }

    private static string Client([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "client");
}

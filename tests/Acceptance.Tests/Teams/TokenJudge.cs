using System.Diagnostics;
using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Channels.Security;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>Microsoft's SDK for JavaScript as a judge of calls: whether it would let each in, told with the reason.</summary>
internal static class TokenJudge
{
    public static async Task<IReadOnlyDictionary<string, string>> ReasonsToRefuseAsync(GuardedBot bot, IEnumerable<KeyValuePair<string, Call>> calls, CancellationToken cancellationToken)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["judge-tokens.mjs"]) { WorkingDirectory = Peers.Folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var verdicts = node.StandardOutput.ReadToEndAsync(cancellationToken);
        await node.StandardInput.WriteLineAsync(Introduction(bot).ToJsonString());
        foreach (var (name, call) in calls)
            await node.StandardInput.WriteLineAsync(Line(name, call).ToJsonString());
        node.StandardInput.Close();
        await node.WaitForExitAsync(cancellationToken);
        return (await verdicts).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToDictionary(verdict => (string)verdict["name"]!, verdict => (string)verdict["reason"]!);
    }

    private static JsonObject Introduction(GuardedBot bot) => new()
    {
        ["appId"] = GuardedBot.AppId,
        ["tenant"] = GuardedBot.Tenant,
        ["issuer"] = bot.Channels.Name,
        ["channels"] = bot.Channels.Metadata,
        ["entra"] = bot.Entra.Metadata,
        ["issuers"] = new JsonArray(GuardedBot.AgentIssuer, $"https://sts.windows.net/{GuardedBot.Tenant}/"),
        ["callers"] = new JsonArray(GuardedBot.ListedAgent),
    };

    private static JsonObject Line(string name, Call call)
    {
        var authorization = call.Authorization(call.MakeToken());
        return new JsonObject { ["name"] = name, ["activity"] = call.Text(call.Body.ToJsonString()), ["authorization"] = authorization is [] ? null : string.Join(", ", authorization) };
    }
}

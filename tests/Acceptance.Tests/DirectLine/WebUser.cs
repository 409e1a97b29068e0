using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>Someone at a web chat: one token, one conversation.</summary>
internal sealed class WebUser(HttpClient bot, string conversationId, string token)
{
    public const string Base = "/v3/directline";

    public string ConversationId => conversationId;

    public string Token { get; private set; } = token;

    public static async Task<WebUser> WithTokenAsync(HttpClient bot, CancellationToken cancellationToken)
    {
        using var response = await bot.PostAsync(new Uri("/api/directline/token", UriKind.Relative), null, cancellationToken);
        var grant = await response.EnsureSuccessStatusCode().Content.ReadFromJsonNodeAsync(cancellationToken);
        return new WebUser(bot, (string)grant["conversationId"]!, (string)grant["token"]!);
    }

    /// <summary>With a conversation that has begun.</summary>
    public static async Task<WebUser> StartedAsync(HttpClient bot, CancellationToken cancellationToken)
    {
        var user = await WithTokenAsync(bot, cancellationToken);
        await user.StartAsync(cancellationToken);
        return user;
    }

    /// <summary>The same user at another instance.</summary>
    public WebUser At(HttpClient other) => new(other, conversationId, Token);

    /// <summary>Starts the conversation, and gives the address of its stream.</summary>
    public async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        var opened = await JsonAsync(HttpMethod.Post, "/conversations", null, cancellationToken);
        Token = (string)opened["token"]!;
        return (string)opened["streamUrl"]!;
    }

    /// <summary>The address of a new stream.</summary>
    public async Task<string> ReconnectAsync(string? watermark, CancellationToken cancellationToken)
    {
        var query = watermark is null ? "" : $"?watermark={watermark}";
        var opened = await JsonAsync(HttpMethod.Get, $"/conversations/{conversationId}{query}", null, cancellationToken);
        return (string)opened["streamUrl"]!;
    }

    /// <summary>Posts a message, and gives the id that it got.</summary>
    public async Task<string> SayAsync(string text, string clientId, CancellationToken cancellationToken)
    {
        var path = $"/conversations/{conversationId}/activities";
        return (string)(await JsonAsync(HttpMethod.Post, path, Message(text, clientId), cancellationToken))["id"]!;
    }

    public Task<JsonNode> ActivitiesAsync(string watermark, CancellationToken cancellationToken) =>
        JsonAsync(HttpMethod.Get, $"/conversations/{conversationId}/activities?watermark={watermark}", null, cancellationToken);

    public async Task<JsonNode> JsonAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, body?.ToJsonString(), cancellationToken);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonNodeAsync(cancellationToken);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Base + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await bot.SendAsync(request, cancellationToken);
    }

    public static JsonObject Message(string text, string clientId) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["channelId"] = "webchat",
        ["from"] = new JsonObject { ["id"] = "r_zelfgekozen", ["name"] = "Anna", ["role"] = "user" },
        ["locale"] = "nl-NL",
        ["channelData"] = new JsonObject { ["attachmentSizes"] = new JsonArray(), ["clientActivityID"] = clientId },
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "ClientCapabilities", ["supportsTts"] = true }),
    };
}

internal static class JsonContentReading
{
    public static async Task<JsonNode> ReadFromJsonNodeAsync(this HttpContent content, CancellationToken cancellationToken) =>
        JsonNode.Parse(await content.ReadAsStringAsync(cancellationToken))!;
}

using System.Net.Http.Headers;
using System.Text.Json;

namespace Assistent.Bot.DirectLine;

/// <summary>Exchanges the secret of Azure's Direct Line for a token, so that the secret never leaves the server.</summary>
internal sealed partial class AzureDirectLine(HttpClient http, DirectLineSettings settings, ILogger<AzureDirectLine> log)
{
    /// <summary>A token for a new conversation of a user, or <c>null</c> when Azure gives none.</summary>
    public async Task<PageGrant?> TokenAsync(string userId, CancellationToken cancellationToken)
    {
        var endpoint = settings.AzureEndpoint.TrimEnd('/');
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{endpoint}/tokens/generate")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", settings.AzureSecret) },
            Content = JsonContent.Create(new TokenRequest(new TokenUser(userId), settings.AllowedOrigins),
                DirectLineJson.Default.TokenRequest),
        };
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync(DirectLineJson.Default.TokenGrant,
                cancellationToken) is { ConversationId: not null, Token: not null } grant
                ? new PageGrant(grant.ConversationId, grant.Token, grant.ExpiresIn, endpoint, userId)
                : null;
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or Polly.ExecutionRejectedException)
        {
            LogRefused(error);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "Azure's Direct Line gave no token")]
    private partial void LogRefused(Exception error);
}

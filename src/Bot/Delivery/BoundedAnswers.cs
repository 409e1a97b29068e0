using System.Text;
using System.Text.Json;

namespace Assistent.Bot.Delivery;

/// <summary>
/// Takes of the Connector's answers what is of use: a JSON object of moderate size that comes in moderate time. An answer may be empty,
/// something else, or never end, and the status stands without; the SDK would wait for all of it.
/// </summary>
internal sealed class BoundedAnswers(TimeSpan patience, TimeProvider time) : DelegatingHandler
{
    private const int MaxBytes = 16 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var whole = response.Content;
        response.Content = new StringContent(await ReadAsync(whole, cancellationToken), Encoding.UTF8, "application/json");
        whole.Dispose();
        return response;
    }

    private async Task<string> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var tired = new CancellationTokenSource(patience, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(tired.Token, cancellationToken);
        try
        {
            var buffer = new byte[MaxBytes];
            await using var stream = await content.ReadAsStreamAsync(limit.Token);
            var length = await stream.ReadAtLeastAsync(buffer, MaxBytes, throwOnEndOfStream: false, limit.Token);
            using var json = JsonDocument.Parse(buffer.AsMemory(0, length));
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.GetRawText() : "{}";
        }
        catch (Exception error) when (error is JsonException or IOException or HttpRequestException
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return "{}";
        }
    }
}

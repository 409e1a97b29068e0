namespace Assistent.Bot.Adapters;

/// <summary>The body of a request, which says how long it is or does not, and need not be so long.</summary>
internal static class BoundedBody
{
    /// <summary>All of it, <c>null</c> when it is longer.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
            return null;
        var bytes = new byte[(request.ContentLength ?? maxBytes) + 1];
        var count = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return count <= maxBytes ? bytes.AsMemory(0, count) : null;
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Assistent.Knowledge;
using Microsoft.Net.Http.Headers;

namespace Assistent.Bot.Web;

/// <summary>Serves the overview to the page. Made and compressed once, when the first page asks: the start does not wait for it.</summary>
internal sealed class PublishedOverview(KnowledgeBase knowledge)
{
    public const string Path = "/overzicht.json";

    private readonly Lazy<Prepared> _prepared = new(() => Prepare(knowledge));

    public IResult Get(HttpContext context)
    {
        var prepared = _prepared.Value;
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=600";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        var isCompressed = context.Request.GetTypedHeaders().AcceptEncoding
            .Any(value => value.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && value.Quality is not 0);
        if (isCompressed)
            headers.ContentEncoding = "br";
        return Results.Bytes(
            isCompressed ? prepared.Compressed : prepared.Plain,
            "application/json; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{prepared.Hash}{(isCompressed ? ".br" : "")}\""));
    }

    private static Prepared Prepare(KnowledgeBase knowledge)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(OverviewFile.Of(knowledge), OverviewJson.Default.OverviewFile);
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(plain);
        return new Prepared(plain, compressed.ToArray(), Convert.ToHexStringLower(SHA256.HashData(plain))[..16]);
    }

    private sealed record Prepared(byte[] Plain, byte[] Compressed, string Hash);
}

using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace Assistent.Bot.Web;

/// <summary>What the front end was built into: each file under a name with a hash of its content, and compressed beforehand.</summary>
internal sealed class WebAssets
{
    public const string Path = "/web/";

    private const string Theme = "thema.css";
    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "web");
    private static readonly (string Encoding, string Extension)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    private readonly FrozenDictionary<string, string> _names;
    private readonly FrozenSet<string> _files;
    private readonly byte[]? _ownTheme;

    /// <exception cref="FileNotFoundException">The theme file of the settings is not there.</exception>
    public WebAssets(string themeFile)
    {
        using var names = File.OpenRead(System.IO.Path.Combine(Folder, "assets.json"));
        _names = JsonSerializer.Deserialize(names, WebJson.Default.DictionaryStringString)!.ToFrozenDictionary();
        _files = _names.Values.ToFrozenSet();
        if (themeFile.Length == 0)
            return;
        if (!File.Exists(themeFile))
            throw new FileNotFoundException($"Het themabestand '{themeFile}' is er niet.", themeFile);
        _ownTheme = File.ReadAllBytes(themeFile);
    }

    /// <summary>The address of a file of the front end, which changes when its content does.</summary>
    public string AddressOf(string name) =>
        name == Theme && _ownTheme is not null
            ? $"{Path}{Theme}?{Convert.ToHexStringLower(SHA256.HashData(_ownTheme))[..16]}"
            : $"{Path}{_names[name]}";

    /// <summary>Sends a file to be kept for good.</summary>
    public IResult Get(HttpContext context, string file)
    {
        if (file == Theme && _ownTheme is not null)
            return Results.Bytes(_ownTheme, "text/css; charset=utf-8");
        if (!_files.Contains(file))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Send(context, file);
    }

    /// <summary>Sends the widget's script, whose address never changes: the browser asks each time whether it has.</summary>
    public IResult GetWidget(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";

        // Other sites' pages load it, whatever they isolate themselves from.
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Send(context, _names["widget.js"]);
    }

    private static IResult Send(HttpContext context, string file)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding;
        var encoding = Encodings.FirstOrDefault(encoding => accepted.Any(value =>
            value.Value.Equals(encoding.Encoding, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0));
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding.Encoding is not null)
            context.Response.Headers.ContentEncoding = encoding.Encoding;
        return Results.File(
            System.IO.Path.Combine(Folder, $"{file}{encoding.Extension}"),
            file.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{file}{encoding.Extension}\""));
    }
}

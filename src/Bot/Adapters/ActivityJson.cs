using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Assistent.Bot.Adapters;

/// <summary>
/// The wire of the Activity protocol. The SDK's types are read and written by the SDK's serializer, which takes more than JSON and makes
/// text of numbers; so what comes in is first read by a strict reader, without making anything of it.
/// </summary>
internal static class ActivityJson
{
    private const int MaxDepth = 64;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly HashSet<string> Parties = ["from", "recipient", "conversation"];
    private static readonly HashSet<string> Texts = ["type", "id", "text", "channelId", "serviceUrl", "replyToId", "name", "locale",
        "textFormat", "deliveryMode", "action", "aadObjectId", "role", "conversationType", "tenantId"];

    // Every name that means something to the SDK, by the name itself: its serializer takes "Text" for "text".
    private static readonly FrozenDictionary<string, string> Known = ((Type[])[typeof(Activity), typeof(ChannelAccount),
        typeof(ConversationAccount)])
            .SelectMany(type => ((JsonObjectContract)new DefaultContractResolver().ResolveContract(type)).Properties)
        .Select(property => property.PropertyName!)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        MaxDepth = MaxDepth,
        Converters = { new EntitiesConverter() },
    });

    /// <summary>Reads what someone sent: one JSON object of moderate depth, whose texts are texts.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static Activity Read(ReadOnlySpan<byte> json)
    {
        try
        {
            CheckStrictly(json);
            return Read(Strict.GetString(json));
        }
        // Half of a surrogate pair, bytes that are no UTF-8, and numbers and dates that do not exist.
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or FormatException or OverflowException
            or InvalidCastException or Newtonsoft.Json.JsonException)
        {
            throw new JsonException("The JSON is no activity.", error);
        }
    }

    /// <summary>Reads what was written here.</summary>
    public static Activity Read(string json) => ReadAs<Activity>(json) ?? throw new JsonException("The JSON is no activity.");

    /// <summary>Reads replies that were written here.</summary>
    public static IList<Activity> ReadReplies(string json) => ReadAs<ExpectedReplies>(json)?.Activities ?? [];

    /// <summary>An activity, the body of an invoke's response or another of the SDK's types as JSON.</summary>
    public static string Write(object value)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Serializer.Serialize(text, value);
        return text.ToString();
    }

    private static T? ReadAs<T>(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { MaxDepth = MaxDepth, DateParseHandling = DateParseHandling.None };
        return Serializer.Deserialize<T>(reader);
    }

    private static void CheckStrictly(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
        var (name, party) = ("", "");
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The JSON is no object.");
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    if (reader.CurrentDepth <= (party.Length > 0 ? 2 : 1) && Known.TryGetValue(name, out var known) && known != name)
                        throw new JsonException("A name is written otherwise than the protocol does.");
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray or JsonTokenType.Null:
                    continue;
            }

            if (reader.CurrentDepth == 1)
                party = Parties.Contains(name) ? name : "";
            var isKnown = reader.CurrentDepth == 1 || (reader.CurrentDepth == 2 && party.Length > 0);
            if (isKnown && Texts.Contains(name) && (reader.TokenType != JsonTokenType.String || reader.GetString() is null))
                throw new JsonException("A text is something else.");
        }
    }
}

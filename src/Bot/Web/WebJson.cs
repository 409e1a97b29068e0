using System.Text.Json.Serialization;

namespace Assistent.Bot.Web;

/// <summary>The front end's own files.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WebJson : JsonSerializerContext;

using System.Text.Json;

namespace Assistent.Bot.Teams;

/// <summary>The answer to an invoke: the status and body of the response to the request itself (protocol, 2.3).</summary>
internal sealed record InvokeResponse(int Status, JsonElement? Body = null);

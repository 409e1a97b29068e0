using System.ClientModel;

namespace Assistent.Knowledge.Generation;

/// <summary>What a server takes in a request besides the messages: learned from what it refuses, and remembered.</summary>
internal sealed class ServerTraits
{
    private volatile RequestShape _shape = new(HasTemperature: true, LimitName.MaxCompletionTokens, AnswerFormat.Schema);

    public RequestShape Shape => _shape;

    /// <summary>Whether a request of another shape may be taken where this one was refused.</summary>
    public bool Learn(RequestShape refused, ClientResultException error)
    {
        if (error.Status is not (400 or 422))
            return false;
        if (_shape != refused)
            return true;
        var next = refused.Without(Said(error));
        _shape = next;
        return next != refused;
    }

    // Most servers name the option in the error's message, some only in a body of their own form.
    private static string Said(ClientResultException error)
    {
        try
        {
            return $"{error.Message} {error.GetRawResponse()?.Content}";
        }
        catch (InvalidOperationException)
        {
            return error.Message;
        }
    }
}

/// <summary>The name under which a server takes the most tokens that it may write.</summary>
internal enum LimitName
{
    MaxCompletionTokens,
    MaxTokens,
    None,
}

/// <summary>How a server is asked for JSON.</summary>
internal enum AnswerFormat
{
    Schema,
    AnyJson,
    None,
}

/// <summary>Which options a request has.</summary>
internal sealed record RequestShape(bool HasTemperature, LimitName Limit, AnswerFormat Format)
{
    private static readonly string[] FormatNames =
        ["response_format", "json_schema", "json_object", "structured output", "grammar", "guided"];

    /// <summary>The shape without the options that an error names.</summary>
    public RequestShape Without(string error) => new(
        HasTemperature && !Names(error, "temperature"),
        Limit switch
        {
            LimitName.MaxCompletionTokens when Names(error, "max_completion_tokens") => LimitName.MaxTokens,
            LimitName.MaxTokens when Names(error, "max_tokens") => LimitName.None,
            _ => Limit,
        },
        Format != AnswerFormat.None && FormatNames.Any(name => Names(error, name)) ? Format + 1 : Format);

    private static bool Names(string error, string option) => error.Contains(option, StringComparison.OrdinalIgnoreCase);
}

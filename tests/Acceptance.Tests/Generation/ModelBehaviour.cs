namespace Assistent.Acceptance.Tests.Generation;

/// <summary>What a scripted model server does with a request.</summary>
internal abstract record ModelBehaviour
{
    private ModelBehaviour() { }

    public sealed record Writes(string Text) : ModelBehaviour;

    /// <summary>Waits before it writes, as a model that reasons does.</summary>
    public sealed record Thinks(TimeSpan Time, string Text) : ModelBehaviour;

    public sealed record Refuses(int Status, string? RetryAfter = null, string? Message = null) : ModelBehaviour;

    /// <summary>Takes the request and says nothing more, with or without having begun.</summary>
    public sealed record Stalls(string After = "") : ModelBehaviour;

    /// <summary>Closes the connection in the middle.</summary>
    public sealed record BreaksOff(string After) : ModelBehaviour;

    /// <summary>Answers with something that is not of the protocol.</summary>
    public sealed record Babbles(string Body) : ModelBehaviour;

    public sealed record Filters(string After) : ModelBehaviour;

    public sealed record SaysNothing : ModelBehaviour;

    /// <summary>Never stops writing.</summary>
    public sealed record Goes : ModelBehaviour;
}

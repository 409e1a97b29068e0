namespace Assistent.Bot.Delivery;

/// <summary>What became of something that was sent to a channel.</summary>
internal abstract record Sent
{
    private Sent() { }

    /// <summary>It arrived; the channel may have told the id of the message.</summary>
    public sealed record Accepted(string? MessageId) : Sent;

    /// <summary>It did not arrive, but may later: the channel is busy or cannot be reached.</summary>
    public sealed record Later(TimeSpan? After) : Sent;

    /// <summary>
    /// It did not arrive and will not: the channel refuses it, and says why where <see cref="Code"/> and <see cref="Reason"/> have words.
    /// </summary>
    public sealed record Refused(int Status, string Code, string Reason) : Sent;

    /// <summary>Its user wants no more of it.</summary>
    public sealed record Unwanted : Sent;

    /// <summary>It may have arrived: the connection broke, took too long, or a gateway failed.</summary>
    public sealed record Doubtful : Sent;
}

namespace Assistent.Bot.Adapters.Authentication;

/// <summary>Who makes a call, as its token proves.</summary>
/// <param name="KeyId">The key that signed the token; empty for a caller without.</param>
internal abstract record Caller(string KeyId)
{
    /// <summary>A program on this machine; no token is asked of it.</summary>
    public sealed record ThisMachine() : Caller("");

    /// <summary>A channel. Its key may sign for the channels it is endorsed for, and its token is good for one service address.</summary>
    public sealed record Channel(string KeyId, string ServiceUrl, IReadOnlyList<string> Endorsements) : Caller(KeyId);

    /// <summary>Another bot or agent that is allowed to ask.</summary>
    public sealed record Agent(string KeyId, string AppId) : Caller(KeyId);
}

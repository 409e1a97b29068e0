namespace Assistent.Bot.Channels.Authentication;

/// <summary>Who makes a call, as its token proves.</summary>
internal abstract record Caller
{
    private Caller() { }

    /// <summary>A program on this machine; no token is asked of it.</summary>
    public sealed record ThisMachine : Caller;

    /// <summary>A channel. Its key may sign for the channels it is endorsed for, and its token is good for one service address.</summary>
    public sealed record Channel(string ServiceUrl, IReadOnlyList<string> Endorsements) : Caller;

    /// <summary>Another bot or agent that is allowed to ask.</summary>
    public sealed record Agent(string AppId) : Caller;
}

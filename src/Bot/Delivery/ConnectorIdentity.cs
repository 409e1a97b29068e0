namespace Assistent.Bot.Delivery;

/// <summary>As whom the bot asks for tokens to call the Connector with, and where (protocol, 4.3).</summary>
internal abstract record ConnectorIdentity
{
    private ConnectorIdentity() { }

    /// <summary>An app with a secret, known to the directory at <see cref="Authority"/>.</summary>
    public sealed record Secret(string AppId, string Password, Uri Authority, string Scope) : ConnectorIdentity;

    /// <summary>An identity that the cloud gives the machine itself.</summary>
    public sealed record Managed(string AppId, string Resource) : ConnectorIdentity;
}

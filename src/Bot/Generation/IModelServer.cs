namespace Assistent.Bot.Generation;

/// <summary>The settings by which a model on a server is reached.</summary>
internal interface IModelServer
{
    string Endpoint { get; }

    string ModelId { get; }

    string ApiKey { get; }

    IReadOnlyList<string> AllowEndpoint { get; }
}

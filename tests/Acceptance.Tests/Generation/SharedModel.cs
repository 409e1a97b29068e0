namespace Assistent.Acceptance.Tests.Generation;

/// <summary>One scripted server and one program before it for the tests of a class: opening a knowledge base takes a while.</summary>
public sealed class SharedModel : IAsyncLifetime
{
    private ModelServer? _server;
    private GeneratingBot? _bot;

    internal GeneratingBot Bot => _bot!;

    public async ValueTask InitializeAsync()
    {
        _server = await ModelServer.StartAsync();
        _bot = new GeneratingBot(_server.Endpoint, ("Model:KeptPlans", "0"));
    }

    /// <summary>The reply to a question where the model does what a script says.</summary>
    internal Task<ModelReply> AskAsync(string question, Func<ChatRequest, ModelBehaviour> script, string? conversation = null)
    {
        _server!.Script = script;
        return Bot.AskAsync(question, conversation);
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await _server!.DisposeAsync();
    }
}

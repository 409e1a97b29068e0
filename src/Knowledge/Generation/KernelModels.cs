using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace Assistent.Knowledge.Generation;

/// <summary>The models as Semantic Kernel reaches them: the only place that knows with which connector.</summary>
internal static class KernelModels
{
    // A server of one's own may want no key, and the connector wants one all the same.
    private const string NoKey = "geen";

    public static IChatClient Chat(ModelAddress address)
    {
        var kernel = Kernel.CreateBuilder();
        kernel.Services.AddOpenAIChatClient(address.ModelId, address.Endpoint, KeyOf(address), httpClient: address.Http);
        return kernel.Build().GetRequiredService<IChatClient>();
    }

    public static IEmbeddingGenerator<string, Embedding<float>> Embeddings(ModelAddress address)
    {
        var kernel = Kernel.CreateBuilder();
#pragma warning disable SKEXP0010 // The kernel's embedding generators are marked experimental as a whole; the interface that comes out is not.
        kernel.Services.AddOpenAIEmbeddingGenerator(address.ModelId, new OpenAI.OpenAIClient(new System.ClientModel.ApiKeyCredential(KeyOf(address)), OptionsOf(address)));
#pragma warning restore SKEXP0010
        return kernel.Build().GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
    }

    // The kernel takes an address of one's own for chat only; for embeddings it takes a client. Trying again is not left to it.
    private static OpenAI.OpenAIClientOptions OptionsOf(ModelAddress address) => new()
    {
        Endpoint = address.Endpoint,
        Transport = new System.ClientModel.Primitives.HttpClientPipelineTransport(address.Http),
        RetryPolicy = new System.ClientModel.Primitives.ClientRetryPolicy(maxRetries: 0),
        NetworkTimeout = Timeout.InfiniteTimeSpan,
    };

    private static string KeyOf(ModelAddress address) => address.ApiKey is "" ? NoKey : address.ApiKey;
}

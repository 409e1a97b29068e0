#pragma warning disable SKEXP0010 // The kernel marks its embedding generators and Azure's chat client experimental, not their interfaces.
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace Assistent.Knowledge.Generation;

/// <summary>The models as Semantic Kernel reaches them: the only place that knows with which connector.</summary>
internal static class KernelModels
{
    // A server of one's own may want no key, and the connector wants one all the same.
    private const string NoKey = "geen";

    // Azure OpenAI in the three clouds, and the newer names of the same service.
    private static readonly string[] AzureHosts = [".openai.azure.com", ".openai.azure.us", ".openai.azure.cn",
        ".cognitiveservices.azure.com", ".services.ai.azure.com"];

    public static IChatClient Chat(ModelAddress address) => Chat(address, new DefaultAzureCredential());

    /// <param name="address">Where the model is.</param>
    /// <param name="identity">As whom Azure is asked where there is no key.</param>
    public static IChatClient Chat(ModelAddress address, TokenCredential identity)
    {
        var kernel = Kernel.CreateBuilder();
        if (!IsAzure(address))
            kernel.Services.AddOpenAIChatClient(address.ModelId, address.Endpoint, KeyOf(address), httpClient: address.Http);
        else if (address.ApiKey is "")
            kernel.Services.AddAzureOpenAIChatClient(address.ModelId, ResourceOf(address), identity, httpClient: address.Http);
        else
            kernel.Services.AddAzureOpenAIChatClient(address.ModelId, ResourceOf(address), address.ApiKey, httpClient: address.Http);
        return kernel.Build().GetRequiredService<IChatClient>();
    }

    public static IEmbeddingGenerator<string, Embedding<float>> Embeddings(ModelAddress address) =>
        Embeddings(address, new DefaultAzureCredential());

    public static IEmbeddingGenerator<string, Embedding<float>> Embeddings(ModelAddress address, TokenCredential identity)
    {
        var kernel = Kernel.CreateBuilder();
        if (!IsAzure(address))
            kernel.Services.AddOpenAIEmbeddingGenerator(address.ModelId,
                new OpenAI.OpenAIClient(new System.ClientModel.ApiKeyCredential(KeyOf(address)), OptionsOf(address)));
        else if (address.ApiKey is "")
            kernel.Services.AddAzureOpenAIEmbeddingGenerator(address.ModelId, ResourceOf(address), identity, httpClient: address.Http);
        else
            kernel.Services.AddAzureOpenAIEmbeddingGenerator(address.ModelId, ResourceOf(address), address.ApiKey,
                httpClient: address.Http);
        return kernel.Build().GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
    }

    // Azure's "/openai/v1/" speaks as OpenAI does, so with a key it is reached as any other server.
    private static bool IsAzure(ModelAddress address) =>
        AzureHosts.Any(host => address.Endpoint.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase))
        && (address.ApiKey is "" || !address.Endpoint.AbsolutePath.StartsWith("/openai/v1", StringComparison.OrdinalIgnoreCase));

    // The connector adds the path of the deployment itself.
    private static string ResourceOf(ModelAddress address) => address.Endpoint.GetLeftPart(UriPartial.Authority);

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

using System.Net;
using Assistent.Knowledge.Generation;
using Azure.Core;
using Microsoft.Extensions.AI;

namespace Assistent.Knowledge.Tests.Generation;

/// <summary>Which connector a model's address leads to, told by the request that comes out.</summary>
public sealed class KernelModelsTests
{
    private const string Azure = "https://gemeente.openai.azure.com";

    [Theory]
    [InlineData($"{Azure}/", "/openai/deployments/gpt/chat/completions")]
    [InlineData("https://gemeente.openai.azure.us", "/openai/deployments/gpt/chat/completions")]
    [InlineData("https://gemeente.services.ai.azure.com/", "/openai/deployments/gpt/chat/completions")]
    public async Task Azure_is_asked_for_its_deployment_with_its_own_key(string endpoint, string path)
    {
        using var server = new Server();

        await server.ChatAsync(endpoint, "sleutel");

        Assert.Equal(path, server.Asked!.RequestUri!.AbsolutePath);
        Assert.Equal("sleutel", Assert.Single(server.Asked.Headers.GetValues("api-key")));
    }

    [Fact]
    public async Task Azure_is_asked_as_the_machine_where_there_is_no_key()
    {
        using var server = new Server();

        await server.ChatAsync($"{Azure}/openai/v1/", "");

        Assert.Equal("/openai/deployments/gpt/chat/completions", server.Asked!.RequestUri!.AbsolutePath);
        Assert.Equal("Bearer token-van-de-machine", server.Asked.Headers.Authorization?.ToString());
    }

    [Theory]
    [InlineData($"{Azure}/openai/v1/", "/openai/v1/chat/completions")]
    [InlineData("https://api.openai.com/v1", "/v1/chat/completions")]
    [InlineData("https://openai.azure.com.example.nl/v1", "/v1/chat/completions")]
    public async Task Every_other_address_is_asked_as_openai_is(string endpoint, string path)
    {
        using var server = new Server();

        await server.ChatAsync(endpoint, "sleutel");

        Assert.Equal(path, server.Asked!.RequestUri!.AbsolutePath);
        Assert.Equal("Bearer sleutel", server.Asked.Headers.Authorization?.ToString());
    }

    [Fact]
    public async Task Embeddings_of_azure_come_from_its_deployment_too()
    {
        using var server = new Server();
        using var http = new HttpClient(server);
        using var generator = KernelModels.Embeddings(new ModelAddress(new Uri(Azure), "zoek", "sleutel", http), new Machine());

        await Assert.ThrowsAnyAsync<Exception>(
            () => generator.GenerateAsync(["optoppen"], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("/openai/deployments/zoek/embeddings", server.Asked!.RequestUri!.AbsolutePath);
    }

    /// <summary>A server that keeps what it is asked, and answers that it is busy.</summary>
    private sealed class Server : HttpMessageHandler
    {
        public HttpRequestMessage? Asked { get; private set; }

        public async Task ChatAsync(string endpoint, string key)
        {
            using var http = new HttpClient(this, disposeHandler: false);
            using var chat = KernelModels.Chat(new ModelAddress(new Uri(endpoint), "gpt", key, http), new Machine());
            await Assert.ThrowsAnyAsync<Exception>(
                () => chat.GetResponseAsync("Dag", cancellationToken: TestContext.Current.CancellationToken));
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Null(Asked);
            Asked = request;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("{}") });
        }
    }

    private sealed class Machine : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token-van-de-machine", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}

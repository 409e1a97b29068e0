using System.Net;
using System.Text;
using Assistent.Acceptance.Tests.Conversations;

namespace Assistent.Acceptance.Tests.DirectLine;

public sealed class AzureTests : IDisposable
{
    private static readonly Uri Token = new("/api/directline/token", UriKind.Relative);

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;
    private readonly string _azure = $"http://127.0.0.1:{LoopbackPort.Free()}/v3/directline";
    private readonly HttpListener _listener = new();

    public AzureTests()
    {
        _listener.Prefixes.Add($"{_azure}/");
        _listener.Start();
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _listener.Close();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_secret_is_exchanged_here_for_a_token_and_goes_no_further()
    {
        await using var bot = Start();

        var asking = bot.Http.PostAsync(Token, null, Cancelled);
        var (secret, body) = await AnswerAsync(200, """{"conversationId":"c","token":"t","expires_in":3600}""");
        using var answer = await asking;
        var text = await answer.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal("Bearer azuur-geheim", secret);
        Assert.Contains("\"dl_", body, StringComparison.Ordinal);
        Assert.StartsWith($$"""{"conversationId":"c","token":"t","expires_in":3600,"domain":"{{_azure}}","userId":"dl_""",
            text, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, "")]
    [InlineData(302, "")]
    [InlineData(200, "<html>")]
    [InlineData(200, "{}")]
    public async Task Where_azure_gives_no_token_there_is_none(int status, string body)
    {
        await using var bot = Start();

        var asking = bot.Http.PostAsync(Token, null, Cancelled);
        await AnswerAsync(status, body);
        using var answer = await asking;

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
    }

    private WebBot Start() =>
        WebBot.Start(_folder, time: null, ("DirectLine:AzureSecret", "azuur-geheim"), ("DirectLine:AzureEndpoint", _azure));

    private async Task<(string? Secret, string Body)> AnswerAsync(int status, string body)
    {
        var context = await _listener.GetContextAsync();
        using var reader = new StreamReader(context.Request.InputStream);
        var asked = (context.Request.Headers["Authorization"], await reader.ReadToEndAsync(Cancelled));
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.RedirectLocation = status == 302 ? $"{_azure}/elders" : null;
        context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: false);
        return asked;
    }
}

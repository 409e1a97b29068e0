using Assistent.Bot.Generation;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>The key goes to the model server and nowhere else, and what users write is in no log.</summary>
public sealed class ModelSecrecyTests
{
    private const string Secret = "Hoe lang mag een statushouder uit Verweggistan logeren?";

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    [InlineData(500)]
    public async Task The_key_and_the_question_are_in_no_log_reply_or_health_report(int status)
    {
        await using var server = await ModelServer.StartAsync();
        server.Script = request => status == 200
            ? new ModelBehaviour.Writes(Plans.Answer(
                "x",
                Plans.Told(request.IdOf("in principe maximaal drie maanden"), "Een logeerperiode duurt maximaal drie maanden.")))
            : new ModelBehaviour.Refuses(status);
        await using var bot = new GeneratingBot(server.Endpoint);

        var reply = await bot.AskAsync(Secret);
        using var client = bot.CreateClient();
        var health = await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal($"Bearer {GeneratingBot.ApiKey}", server.Requests.First().Authorization);
        Assert.All([bot.Log, reply.Activity.ToJsonString(), health],
            text => Assert.DoesNotContain(GeneratingBot.ApiKey, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Verweggistan", bot.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://model.example.nl/v1", false)]
    [InlineData("http://93.184.216.34/v1", false)]
    [InlineData("http://127.0.0.1.example.nl/v1", false)]
    [InlineData("http://172.32.0.1/v1", false)]
    [InlineData("ftp://127.0.0.1/v1", false)]
    [InlineData("127.0.0.1:11434", false)]
    [InlineData("https://sk-geheim-1234567890@model.example.nl/v1", false)]
    [InlineData("https://model.example.nl/v1?key=sk-geheim-1234567890", false)]
    [InlineData("https://model.example.nl/v1", true)]
    [InlineData("http://localhost:11434/v1", true)]
    [InlineData("http://127.0.0.1:11434/v1", true)]
    [InlineData("http://[::1]:11434/v1", true)]
    [InlineData("http://10.1.2.3/v1", true)]
    [InlineData("http://172.16.0.1/v1", true)]
    [InlineData("http://192.168.1.5:8000/v1", true)]
    [InlineData("http://[fd00::1]/v1", true)]
    [InlineData("http://ollama.intern/v1", true)]
    public void Only_an_endpoint_that_is_secure_near_or_allowed_by_name_is_taken(string endpoint, bool isTaken)
    {
        var result = new EndpointRule().Validate(null,
            new ModelSettings { Endpoint = endpoint, ModelId = "m", ApiKey = GeneratingBot.ApiKey, AllowEndpoint = ["ollama.intern"] });

        Assert.Equal(isTaken, result.Succeeded);
        Assert.DoesNotContain(GeneratingBot.ApiKey, result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_an_address_is_a_mistake() =>
        Assert.Contains("Model:Endpoint",
            new EndpointRule().Validate(null, new ModelSettings { ModelId = "m" }).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public async Task The_program_does_not_start_with_an_endpoint_that_is_refused()
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Assistent.Bot.dll"), "--Model:Endpoint=http://model.example.nl/v1", "--Model:ModelId=m",
            $"--Model:ApiKey={GeneratingBot.ApiKey}",
        ];
        var start = new System.Diagnostics.ProcessStartInfo(dotnet, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;

        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("De assistent kan niet starten. Model:Endpoint (model.example.nl) is niet beveiligd",
            said, StringComparison.Ordinal);
        Assert.DoesNotContain(GeneratingBot.ApiKey, said, StringComparison.Ordinal);
    }
}

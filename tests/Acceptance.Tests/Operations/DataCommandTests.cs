using System.Diagnostics;

namespace Assistent.Acceptance.Tests.Operations;

public sealed class DataCommandTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("assistent-").FullName, "elders");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Theory]
    [InlineData(0, "Gewist: 0 gesprekken.", "data", "erase", "jan", "--Conversations:DataFolder", "FOLDER")]
    [InlineData(0, "\"gebruiker\": \"jan\"", "data", "export", "jan", "--Conversations:DataFolder=FOLDER")]
    [InlineData(2, "Gebruik: data export", "data", "erase", "--Conversations:DataFolder", "FOLDER")]
    public async Task Takes_settings_behind_what_it_is_about(int expected, string said, params string[] arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using var process = Process.Start(new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "Assistent.Bot.dll"),
            .. arguments.Select(argument => argument.Replace("FOLDER", _folder, StringComparison.Ordinal))])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)
            + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.Equal((expected, true), (process.ExitCode, Directory.Exists(_folder)));
    }
}

using Assistent.Bot.Teams.Package;

namespace Assistent.Bot.Tests.Teams.Package;

public sealed class TeamsPackageCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    private string Target => Path.Combine(_folder, "app.zip");

    [Fact]
    public void Writes_the_package_and_says_where_it_is()
    {
        Assert.Equal(0, Run("--app-id", SomePackage.AppId, "--domain", "assistent.gemeente.nl", "--out", Target));

        Assert.Equal(TeamsPackage.Of(SomePackage.Settings, SomePackage.Overview), File.ReadAllBytes(Target));
        Assert.Contains(Target, _output.ToString(), StringComparison.Ordinal);
        Assert.Equal([Target], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("--app-id", "")]
    [InlineData("--app-id", "geen-guid")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("--app-id", "{6f9619ff-8b86-d011-b42d-00c04fc964ff}")]
    [InlineData("--domain", "")]
    [InlineData("--domain", "https://assistent.gemeente.nl")]
    [InlineData("--domain", "assistent.gemeente.nl/pad")]
    [InlineData("--domain", "assistent.gemeente.nl:443")]
    [InlineData("--domain", "localhost")]
    [InlineData("--domain", "127.0.0.1")]
    [InlineData("--out", "")]
    [InlineData("--organisation", "Een gemeente met een veel te lange naam")]
    [InlineData("--version", "1.0")]
    [InlineData("--version", "01.0.0")]
    [InlineData("--privacy", "http://gemeente.nl/privacy")]
    [InlineData("--terms", "https://")]
    [InlineData("--website", "javascript:alert(1)")]
    [InlineData("--anders", "iets")]
    public void Refuses_an_argument_that_is_not_good_and_names_it(string name, string value)
    {
        Assert.Equal(2, Run("--app-id", SomePackage.AppId, "--domain", "assistent.gemeente.nl", "--out", Target, name, value));

        Assert.Contains($"{name} ", _errors.ToString().Split("Gebruik:")[0], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("--app-id")]
    [InlineData("--domain", "assistent.gemeente.nl")]
    [InlineData]
    public void Tells_what_is_missing_and_how_it_is_used(params string[] arguments)
    {
        Assert.Equal(2, Run(arguments));

        Assert.StartsWith("Gebruik: ", _errors.ToString().TrimEnd().Split(Environment.NewLine)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_old_package_when_the_new_one_cannot_be_written()
    {
        var folder = Directory.CreateDirectory(Target).FullName;

        Assert.Equal(1, Run("--app-id", SomePackage.AppId, "--domain", "assistent.gemeente.nl", "--out", folder));
        Assert.Equal(1, Run("--app-id", SomePackage.AppId, "--domain", "assistent.gemeente.nl",
            "--out", Path.Combine(_folder, "nergens", "app.zip")));

        Assert.Contains("niet te schrijven", _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal([folder], Directory.GetFileSystemEntries(_folder));
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    private int Run(params string[] arguments) => TeamsPackageCommand.Run(arguments, _output, _errors);
}

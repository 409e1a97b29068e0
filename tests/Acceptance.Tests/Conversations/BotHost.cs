using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Assistent.Acceptance.Tests.Conversations;

/// <summary>The whole program in this process, with its conversations in a folder or on a server.</summary>
internal sealed class BotHost : WebApplicationFactory<Program>
{
    private readonly string _dataFolder;
    private readonly string _connectionString;

    private BotHost(string dataFolder, string connectionString) => (_dataFolder, _connectionString) = (dataFolder, connectionString);

    public static BotHost OnFolder(string dataFolder) => new(dataFolder, "");

    public static BotHost OnServer(string connectionString) => new("unused", connectionString);

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseOpenedKnowledge()
        .UseSetting("Conversations:DataFolder", _dataFolder)
        .UseSetting("ConnectionStrings:Conversations", _connectionString)
        .LogToTest()
        .Unhurried();
}

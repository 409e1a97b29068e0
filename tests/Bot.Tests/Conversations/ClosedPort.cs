using System.Net;
using System.Net.Sockets;

namespace Assistent.Bot.Tests.Conversations;

/// <summary>An address of this machine on which nothing listens.</summary>
internal static class ClosedPort
{
    public static string ConnectionString { get; } = $"Host=127.0.0.1;Port={Number()};Username=assistent;Database=assistent";

    private static int Number()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

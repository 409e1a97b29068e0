using System.Net;
using System.Net.Sockets;

namespace Assistent.Acceptance.Tests.Conversations;

/// <summary>Ports of this machine on which nothing listens.</summary>
internal static class LoopbackPort
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

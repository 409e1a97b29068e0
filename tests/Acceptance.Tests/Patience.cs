namespace Assistent.Acceptance.Tests;

/// <summary>
/// How long something that must come is waited for. It says nothing of how long that may take: on a machine that does other work besides,
/// anything may take a minute, and what never comes is found all the same.
/// </summary>
internal static class Patience
{
    public static readonly TimeSpan Time = TimeSpan.FromMinutes(4);

    public const int Milliseconds = 4 * 60 * 1000;
}

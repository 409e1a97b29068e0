namespace Assistent.Acceptance.Tests;

/// <summary>
/// Long counts, such as of random activities and of kills: smaller in an ordinary run, whole with <c>ASSISTENT_TESTS=whole</c> in the
/// environment.
/// </summary>
internal static class Whole
{
    private static readonly bool IsAsked = Environment.GetEnvironmentVariable("ASSISTENT_TESTS") == "whole";

    public static int Or(int whole, int usually) => IsAsked ? whole : usually;

    /// <summary>Cases that are usual, and in a whole run others besides.</summary>
    public static IReadOnlyList<T> Or<T>(IReadOnlyList<T> others, IReadOnlyList<T> usually) => IsAsked ? [.. usually, .. others] : usually;
}

using System.Text.RegularExpressions;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>A reply's text as it reads: without markers and escapes.</summary>
internal static partial class ReadBy
{
    public static string Reader(string markdown) => Marker().Replace(markdown, "").Replace("\\", "", StringComparison.Ordinal);

    [GeneratedRegex(@" \[\d+\]")]
    private static partial Regex Marker();
}

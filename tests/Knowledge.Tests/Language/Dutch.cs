using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Tests.Language;

/// <summary>The real analysis, loaded once for all tests.</summary>
internal static class Dutch
{
    public static DutchAnalysis Analysis { get; } = DutchAnalysis.Load();

    public static IEnumerable<string> Words(string text) => Analysis.Analyze(text).Select(token => token.Word);
}

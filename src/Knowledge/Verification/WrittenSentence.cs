using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>A sentence with its words and its quantities, each read once.</summary>
internal sealed record WrittenSentence(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Recognition> Quantities)
{
    public static WrittenSentence Of(string text, DutchAnalysis analysis, QuantityReader quantities) =>
        new(text, analysis.Analyze(text), quantities.Read(text, DateOnly.MinValue));

    /// <summary>Whether a word has a capital that it does not have from standing first.</summary>
    public bool IsName(int index, DutchAnalysis analysis) =>
        char.IsUpper(Text[Tokens[index].Start]) && !Tokens[index].IsStopWord && !(index == 0 && IsEveryday(Tokens[0], analysis));

    // "Leiden" and "Zeist" are places that the word list has as everyday words.
    private static bool IsEveryday(Token token, DutchAnalysis analysis) => analysis.IsCommonWord(token.Word) && !Places.Has(token.Word);

    /// <summary>The words of a stretch.</summary>
    public IReadOnlyList<Token> Within(int start, int end) => [.. Tokens.Where(token => token.Start >= start && token.End <= end)];
}

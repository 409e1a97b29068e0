namespace Assistent.Knowledge.Corpus;

/// <summary>One line of a word file that knows its place, so that a mistake can be named with it. Words are folded.</summary>
internal sealed record VocabularyLine(string File, int Number, string Text)
{
    /// <summary>Whether it is neither empty nor a remark.</summary>
    public bool IsEntry { get; } = Text.AsSpan().Trim() is [not '#', ..];

    /// <summary>Words with <c>=</c> between them.</summary>
    public IReadOnlyList<string> Group() =>
        Text.Split('=') is { Length: > 1 } members
            ? [.. members.Select(Word)]
            : throw Mistake("A group should have two words or more, with = between them.");

    /// <summary>Words with spaces between them.</summary>
    public IReadOnlyList<string> Forms() => [.. Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word)];

    /// <summary>Two texts with a tab between them, as they stand there.</summary>
    public PlainWords Pair() =>
        Text.Split('\t', StringSplitOptions.TrimEntries) is [{ Length: > 0 } written, { Length: > 0 } spoken]
            ? new PlainWords(written, spoken)
            : throw Mistake("A line should have 2 columns with a tab between them.");

    public KnowledgeFileException Mistake(string reason) => new(File, Number, reason);

    private string Word(string text)
    {
        try
        {
            return FrontMatterWords.OneWord(text.Trim());
        }
        catch (FormatException error)
        {
            throw Mistake(error.Message);
        }
    }
}

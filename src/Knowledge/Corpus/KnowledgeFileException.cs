namespace Assistent.Knowledge.Corpus;

/// <summary>A mistake in a file of the knowledge base. The message reads <c>file(line): reason</c>.</summary>
public sealed class KnowledgeFileException : Exception
{
    public KnowledgeFileException(string file, int line, string reason, Exception? innerException = null)
        : base($"{file}({line}): {reason}", innerException)
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    public string File { get; }

    /// <summary>The line of the file, from 1.</summary>
    public int Line { get; }

    public string Reason { get; }
}

using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge;

/// <summary>One sentence, list item or table cell of an answer, with the positions of the citations that support it.</summary>
public sealed record Statement(string Text, IReadOnlyList<int> Citations);

/// <summary>A part of an answer as it is laid out.</summary>
public abstract record AnswerBlock
{
    private AnswerBlock() { }

    public sealed record Paragraph(IReadOnlyList<Statement> Statements) : AnswerBlock;

    /// <summary>A complete list, numbered in the overview's order.</summary>
    public sealed record Enumeration(IReadOnlyList<Statement> Items) : AnswerBlock;

    /// <summary>A comparison: one column per instrument, one row per kind of fact, the row's name first.</summary>
    public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<Statement>> Rows) : AnswerBlock;

    /// <summary>Links to read on, each with what it is.</summary>
    public sealed record Links(IReadOnlyList<Link> Items) : AnswerBlock;

    /// <summary>What changed after the overview appeared, where it touches what was asked; with its citation.</summary>
    public sealed record Changed(LaterChange Change, IReadOnlyList<int> Citations) : AnswerBlock
    {
        /// <summary>Whether what was asked about is over by it.</summary>
        public bool IsOver { get; init; }

        /// <summary>Whether it only says that it is over, and answers nothing by itself.</summary>
        public bool IsBesides { get; init; }
    }

    /// <summary>Something asked that is not told; <see cref="Missing"/> says what, after "geen antwoord".</summary>
    public sealed record Untold(string Missing) : AnswerBlock;
}

/// <summary>Whose words an answer is in.</summary>
public enum Author
{
    /// <summary>The overview's.</summary>
    Overview,

    /// <summary>A model's, at least some of them.</summary>
    Model,
}

/// <summary>What the knowledge base has to say to a question.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>The articles that the answer is about, the first one first.</summary>
    public IReadOnlyList<Article> About { get; init; } = [];

    /// <summary>An answer of which every statement is supported by the overview.</summary>
    public sealed record Grounded(IReadOnlyList<AnswerBlock> Blocks, IReadOnlyList<Citation> Citations) : Answer
    {
        public Author Author { get; init; }

        /// <summary>Why the model did not write it, or not all of it, where one should have.</summary>
        public ModelFailure? StandsInFor { get; init; }
    }

    /// <summary>The question is about housing options, but the overview does not say it; <see cref="Missing"/> says what.</summary>
    /// <param name="Missing">What is not told, after "geen antwoord".</param>
    /// <param name="Nearest">What comes nearest.</param>
    public sealed record NotInOverview(string Missing, IReadOnlyList<Citation> Nearest) : Answer
    {
        /// <summary>Whether the nearest is to be quoted, rather than only named.</summary>
        public bool IsQuoted { get; init; }

        /// <summary>What the overview does tell of the same instrument: <c>voor wie het is</c>.</summary>
        public IReadOnlyList<string> Besides { get; init; } = [];

        /// <summary>What changed later and bears on it: that what was asked about is over, or what comes nearest; or null.</summary>
        public LaterChange? Change { get; init; }
    }

    /// <summary>The question is about something else altogether.</summary>
    public sealed record OutOfScope : Answer;

    /// <summary>There is too little to go on; each option is a question that has an answer.</summary>
    public sealed record Unclear(IReadOnlyList<string> Options) : Answer;
}

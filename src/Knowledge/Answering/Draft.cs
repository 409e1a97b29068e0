using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Answering;

/// <summary>The words of a passage that a statement rests on.</summary>
internal sealed record Evidence(Article Article, Passage Passage, string Quote)
{
    public static Evidence Of(Article article, Sentence sentence) => new(article, sentence.Passage, sentence.Text);
}

/// <summary>A sentence of a draft with what it rests on; none where it only introduces what follows.</summary>
internal sealed record DraftStatement(string Text, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Quantities in the text that follow from a shown rule, such as a sum or a count, rather than from the evidence.</summary>
    public IReadOnlyList<Quantity> Derived { get; init; } = [];

    public static DraftStatement Quoting(Article article, Sentence sentence) => new(sentence.Text, [Answering.Evidence.Of(article, sentence)]);

    public static DraftStatement Own(string text) => new(text, []);
}

/// <summary>A sentence as a model wrote it, without its tokens, and the passages that those named.</summary>
internal sealed record WrittenSentence(string Text, IReadOnlyList<Passage> Cited);

/// <summary>A part of a draft as it will be laid out.</summary>
internal abstract record DraftBlock
{
    private DraftBlock() { }

    public sealed record Paragraph(IReadOnlyList<DraftStatement> Statements) : DraftBlock;

    public sealed record Enumeration(IReadOnlyList<DraftStatement> Items) : DraftBlock;

    public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<DraftStatement>> Rows) : DraftBlock;

    public sealed record Links(IReadOnlyList<Link> Items) : DraftBlock;
}

/// <summary>What a composer proposes to say. Only verification turns it into an <see cref="Answer"/>.</summary>
internal abstract record Draft
{
    private Draft() { }

    public sealed record Composed(IReadOnlyList<Article> About, IReadOnlyList<DraftBlock> Blocks) : Draft
    {
        /// <summary>Why the model did not write it, where one should have.</summary>
        public ModelFailure? StandsInFor { get; init; }
    }

    /// <summary>What a model wrote so far, each sentence with the passages that it claims to rest on.</summary>
    public sealed record Written(IReadOnlyList<WrittenSentence> Sentences, Brief Brief) : Draft;

    /// <summary>The overview does not say it; the articles nearest to the question are given, if any.</summary>
    public sealed record Missing(string What, IReadOnlyList<Article> Nearest) : Draft;

    public sealed record OffTopic : Draft;

    public sealed record TooLittle(IReadOnlyList<string> Options) : Draft;
}

namespace Assistent.Knowledge.Corpus;

/// <summary>One file of the knowledge base: the overview's own text, and as data what that text has as structure.</summary>
public sealed record Article
{
    public required Slug Slug { get; init; }

    public required string Title { get; init; }

    /// <summary>What it is called in a running sentence, with its article: <c>de HAR</c>.</summary>
    public required string ShortName { get; init; }

    public required InstrumentKind Kind { get; init; }

    /// <summary>The place in the overview, from 1.</summary>
    public required int Order { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What the article has in common with others, each with the sentence that bears it out.</summary>
    public required IReadOnlyList<ArticleCharacteristic> Characteristics { get; init; }

    /// <summary>The articles that the overview names under this one, such as a support team.</summary>
    public required IReadOnlyList<Slug> Related { get; init; }

    /// <summary>Links, the one that stands for the whole article first.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    public required IReadOnlyList<LaterChange> LaterChanges { get; init; }

    public required IReadOnlyList<Rule> Rules { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Whether a sentence only points to where more can be read.</summary>
    public bool OnlyPoints(Sentence sentence) =>
        Facts.Any(fact => fact.Sentence == sentence) && Facts
            .Where(fact => fact.Sentence == sentence)
            .All(fact => fact.Kind == FactKind.FurtherReading);

    /// <summary>Its own sentences, and what changed later.</summary>
    public IEnumerable<Sentence> Everything => Sentences.Concat(LaterChanges.Select(change => change.Sentence));

    /// <summary>The later change that a sentence is, or null where it is the overview's own.</summary>
    public LaterChange? ChangeOf(Sentence sentence) => LaterChanges.FirstOrDefault(change => change.Sentence == sentence);

    /// <summary>The link that tells most of the article: the first that leads to a page of its own.</summary>
    public Link? MainLink => Links.Count > 0 ? Links[0] : null;

    /// <summary>Whether the article is one of the instruments, rather than background.</summary>
    public bool IsInstrument => Kind != InstrumentKind.Background;
}

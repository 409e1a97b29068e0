namespace Assistent.Knowledge.Articles;

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

    /// <summary>What the article has in common with others: target groups, temporary or not, existing buildings or new ones.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>The support teams that the overview names under this article.</summary>
    public required IReadOnlyList<Slug> Support { get; init; }

    /// <summary>The regelingen that the overview names under this article.</summary>
    public required IReadOnlyList<Slug> Regulations { get; init; }

    /// <summary>Links, the one that stands for the whole article first.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    public required IReadOnlyList<LaterChange> LaterChanges { get; init; }

    public required IReadOnlyList<Rule> Rules { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Example questions on this article's subject that the overview does not answer.</summary>
    public required IReadOnlyList<string> Unanswered { get; init; }

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>Whether a sentence only points to where more can be read.</summary>
    public bool OnlyPoints(Sentence sentence) =>
        Facts.Any(fact => fact.Sentence == sentence) && Facts.Where(fact => fact.Sentence == sentence).All(fact => fact.Kind == FactKind.FurtherReading);

    /// <summary>Whether the article is one of the instruments, rather than background.</summary>
    public bool IsInstrument => Kind != InstrumentKind.Achtergrond;
}

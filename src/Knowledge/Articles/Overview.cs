namespace Assistent.Knowledge.Articles;

/// <summary>What holds for the overview as a whole: its name, its edition, and what its articles can be told apart by.</summary>
public sealed record Overview
{
    /// <summary>What it is called in a running sentence, without an article.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, as in "vragen over …".</summary>
    public required string Subject { get; init; }

    /// <summary>Who published it, as in a running sentence: <c>het ministerie van BZK</c>.</summary>
    public required string Publisher { get; init; }

    public required string PublisherInFull { get; init; }

    /// <summary>The month of which it is, in words: <c>augustus 2023</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>The first day of that month.</summary>
    public required DateOnly EditionDate { get; init; }

    /// <summary>Where the overview itself can be found.</summary>
    public required Uri Address { get; init; }

    /// <summary>The article that says what the overview is for.</summary>
    public required Slug Introduction { get; init; }

    /// <summary>The kinds of instrument, in the overview's order.</summary>
    public required IReadOnlyList<InstrumentKind> Kinds { get; init; }

    /// <summary>What an article can have in common with others, in the order in which they are offered.</summary>
    public required IReadOnlyList<Characteristic> Characteristics { get; init; }

    /// <summary>Questions to begin with.</summary>
    public required IReadOnlyList<string> Starters { get; init; }
}

/// <summary>Something that instruments can have in common: a target group, money, speed.</summary>
/// <param name="Name">As editors write it in an article: <c>ouderen</c>.</param>
/// <param name="Phrase">What follows a list's noun: <c>voor ouderen</c>.</param>
public sealed record Characteristic(string Name, string Phrase);

/// <summary>That an article has a characteristic, and the sentence that bears it out.</summary>
public sealed record ArticleCharacteristic(Characteristic Characteristic, Sentence Sentence);

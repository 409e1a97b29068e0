namespace Assistent.Knowledge.Corpus;

/// <summary>What holds for the overview as a whole: its name, its edition, and what its articles can be told apart by.</summary>
public sealed record Overview
{
    /// <summary>What it is called in a running sentence, without an article.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, as in "vragen over …".</summary>
    public required string Subject { get; init; }

    /// <summary>The same in a word or two, for a title.</summary>
    public required string SubjectInShort { get; init; }

    /// <summary>What its instruments are for: <c>de huisvesting van …</c>; empty where nobody wrote it.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Who published it, as in a running sentence: <c>het ministerie van BZK</c>.</summary>
    public required string Publisher { get; init; }

    /// <summary>The same without any abbreviation: <c>het ministerie van Binnenlandse Zaken en Koninkrijksrelaties</c>.</summary>
    public required string PublisherInFull { get; init; }

    /// <summary>The same as briefly as can be, without an article: <c>BZK</c>.</summary>
    public required string PublisherInShort { get; init; }

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

    /// <summary>Instruments to name as an example of what can be asked about; empty where nobody chose any.</summary>
    public IReadOnlyList<Slug> Examples { get; init; } = [];

    /// <summary>Questions to begin with.</summary>
    public required IReadOnlyList<string> Starters { get; init; }

    /// <summary>What a reader gets from it, in one sentence; empty where nobody wrote one.</summary>
    public string Promise { get; init; } = "";

    /// <summary>What its subject means, in plain words; empty where nobody wrote it.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Subjects to begin with, each with its question.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>Whose sites its links lead to.</summary>
    public IReadOnlyList<Site> Sites { get; init; } = [];

    /// <summary>The words that its subject brings along.</summary>
    public Vocabulary Vocabulary { get; init; } = new();

    /// <summary>Whose site an address is on, or null where that is not told.</summary>
    public Site? SiteOf(Uri address) => Sites.FirstOrDefault(site => site.Has(address));
}

/// <summary>A subject to begin with: <c>Ouderen</c>, and the question that its tile asks.</summary>
public sealed record Theme(string Title, string Question);

/// <summary>Something that instruments can have in common: a target group, money, speed.</summary>
/// <param name="Name">As editors write it in an article: <c>ouderen</c>.</param>
/// <param name="Phrase">What follows a list's noun: <c>voor ouderen</c>.</param>
public sealed record Characteristic(string Name, string Phrase);

/// <summary>That an article has a characteristic, and the sentence that bears it out.</summary>
public sealed record ArticleCharacteristic(Characteristic Characteristic, Sentence Sentence);

namespace Assistent.Knowledge.Corpus;

/// <summary>How sure we are that a link leads to what its title names.</summary>
public enum LinkStatus
{
    /// <summary>The page was read.</summary>
    Seen,

    /// <summary>The address stands in the overview itself.</summary>
    InText,

    /// <summary>A fixed address, such as that of a law.</summary>
    Known,

    /// <summary>The document was not found: the address is its publisher's site.</summary>
    Site,
}

/// <summary>A link of an article, titled as in the overview. A <see cref="LinkStatus.Site"/> link names its publisher.</summary>
public sealed record Link(string Title, Uri Url, LinkStatus Status, string? Publisher)
{
    /// <summary>What a reader sees: never a document's title for an address that is only its publisher's site.</summary>
    public string Label => Status == LinkStatus.Site ? $"{Title} (te vinden via de site van {Publisher})" : Title;
}

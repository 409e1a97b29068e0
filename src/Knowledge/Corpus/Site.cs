namespace Assistent.Knowledge.Corpus;

/// <summary>What kind of page a site has.</summary>
public enum SiteKind
{
    /// <summary>Of a government.</summary>
    Government,

    /// <summary>Of who publishes or researches, such as a knowledge institute.</summary>
    Publisher,

    /// <summary>Of who offers something, such as a seller or an initiative.</summary>
    Provider,
}

/// <summary>A site that links lead to: its host, with every host below it.</summary>
public sealed record Site(string Host, SiteKind Kind)
{
    public bool Has(Uri address) =>
        address.Host.Equals(Host, StringComparison.OrdinalIgnoreCase)
        || address.Host.EndsWith($".{Host}", StringComparison.OrdinalIgnoreCase);
}

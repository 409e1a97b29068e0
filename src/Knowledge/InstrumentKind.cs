namespace Assistent.Knowledge;

/// <summary>The chapter of the overview that an article stands in, in the overview's own words.</summary>
public enum InstrumentKind
{
    /// <summary>Neither of the three: the introduction, the chapter openings and the colophon.</summary>
    Achtergrond,

    /// <summary>"Wat kan ik als gemeente doen?"</summary>
    Mogelijkheid,

    /// <summary>"Welke vormen van ondersteuning zijn er?"</summary>
    Ondersteuning,

    /// <summary>"Welke Regelingen zijn er?"</summary>
    Regeling,
}

namespace Assistent.Knowledge;

/// <summary>Why there is no text of the model.</summary>
public enum ModelFailure
{
    /// <summary>No connection, no name, no certificate.</summary>
    Unreachable,

    /// <summary>The server does not accept the key, the model or the request.</summary>
    Refused,

    /// <summary>The server is too busy, or its quota is used up.</summary>
    Busy,

    /// <summary>The server answered with a fault of its own.</summary>
    Faulty,

    /// <summary>The text began too late, or was not finished in time.</summary>
    Slow,

    /// <summary>The text broke off, or what came is not what the protocol says.</summary>
    Broken,

    /// <summary>A content filter held the text back.</summary>
    Filtered,

    Empty,

    /// <summary>What it wrote is no plan, or a plan that points at nothing, or at another subject than it speaks of.</summary>
    Unusable,

    TooLong,

    /// <summary>The tokens of this turn or of today are used up.</summary>
    OverBudget,

    /// <summary>It failed too often just now, and is left alone for a while.</summary>
    Resting,
}

namespace Assistent.Knowledge.Understanding;

/// <summary>The kind of thing that a question asks for. A question can ask for several.</summary>
public enum Asked
{
    Definition,
    Amount,
    Duration,
    Time,
    Count,
    Percentage,
    Area,
    Who,
    Where,
    Why,
    How,
    Permission,
    Conditions,
    Consequence,
    Payer,
    Example,
    Link,

    /// <summary>The number of an article of law, which a policy overview does not give.</summary>
    LegalArticle,

    /// <summary>A telephone number, a person to speak to.</summary>
    Contact,
}

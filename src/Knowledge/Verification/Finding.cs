using Assistent.Knowledge.Answering;

namespace Assistent.Knowledge.Verification;

/// <summary>What bears a sentence out; or nothing, and why it may not be said.</summary>
internal sealed record Finding(IReadOnlyList<Evidence> Evidence, Doubt? Doubt)
{
    public static Finding Because(Doubt doubt) => new([], doubt);
}

/// <summary>Why a sentence may not be said.</summary>
internal enum Doubt
{
    /// <summary>It has markup, an address, an order or the directions in it.</summary>
    Form,

    /// <summary>It names no passage that has anything of it.</summary>
    NoSource,

    /// <summary>It has a word that neither the overview nor any question about it has.</summary>
    UnknownWord,

    /// <summary>Too little of it stands in its passages.</summary>
    Coverage,

    /// <summary>A clause of it is the model's own.</summary>
    Clause,

    /// <summary>It quotes what is not there.</summary>
    Quote,

    /// <summary>It has a quantity, date or name that its passages do not have.</summary>
    Fact,

    /// <summary>It has a quantity or date that its passages have of something else.</summary>
    FactOfOther,

    /// <summary>It says of one party what its passages say of another.</summary>
    Party,

    /// <summary>It parts an amount from the condition or the unit that it goes with.</summary>
    Rule,

    /// <summary>It says of a name what its passages say of another.</summary>
    Name,

    /// <summary>It turns its passages round.</summary>
    Side,

    /// <summary>It denies what they do not, or the other way about.</summary>
    Denial,
}

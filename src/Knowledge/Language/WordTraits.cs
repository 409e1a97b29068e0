namespace Assistent.Knowledge.Language;

/// <summary>What the dictionary says of a word; the numbers are those of build/words/generate.mjs.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>Only ever written with a capital.</summary>
    Name = 1,

    /// <summary>May begin a compound, or stand in its middle.</summary>
    Begins = 2,

    /// <summary>May end a compound.</summary>
    Ends = 4,

    /// <summary>Takes the linking letter s in a compound: <c>woning-s-plitsing</c>.</summary>
    TakesS = 8,

    Noun = 16,
    Adjective = 32,
    Verb = 64,

    /// <summary>A word that no spelling repair should come up with.</summary>
    Unsuggested = 128,
}

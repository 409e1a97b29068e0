using Assistent.Knowledge.Language;

namespace Assistent.Knowledge;

/// <summary>What the Dutch word list tells of a word that is written without a capital.</summary>
public enum DutchWord
{
    /// <summary>It is not a word of the language, but perhaps a name; <c>default</c>.</summary>
    None,

    /// <summary>A noun, a compound, or the stem of a verb: what surnames and first names are made of.</summary>
    Bare,

    /// <summary>A verb as it stands behind its subject.</summary>
    Verb,

    /// <summary>One of the small words of every sentence, such as pronouns, prepositions and auxiliaries.</summary>
    Function,

    /// <summary>Any other word or form of one.</summary>
    Other,
}

/// <summary>The Dutch word list for who needs to tell words from names. It is loaded when it is first asked.</summary>
public static class DutchWords
{
    public static DutchWord KindOf(string word) => Words.Of(word) is [var folded] ? DutchAnalysis.Load().KindOf(folded) : DutchWord.None;

    /// <summary>Whether a word is the plural of a noun, or of a compound that ends in one.</summary>
    public static bool IsPlural(string word) => Words.Of(word) is [var folded] && DutchAnalysis.Load().IsPlural(folded);

    /// <summary>Whether a word may be a verb.</summary>
    public static bool MayBeVerb(string word) => Words.Of(word) is [var folded] && DutchAnalysis.Load().Has(folded, WordTraits.Verb);

    /// <summary>Whether a word may be an adjective.</summary>
    public static bool IsAdjective(string word) => Words.Of(word) is [var folded] && DutchAnalysis.Load().Has(folded, WordTraits.Adjective);
}

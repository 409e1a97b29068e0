using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>Whether a sentence denies what its sources do not, or leaves their denial out.</summary>
internal static class Denials
{
    public static bool Differ(IReadOnlyList<Token> text, IReadOnlyList<SourceSentence> sources)
    {
        if (Negation.Has(text) && !sources.Any(source => Negation.Has(source.Tokens)))
            return true;
        return sources.All(source => Negation.DeniesOther(text, source.Tokens) || Negation.DeniesOther(source.Tokens, text))
            || sources.Any(source => !Negation.Has(text) && Negation.DeniesOther(source.Tokens, text));
    }
}

using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Verification;

/// <summary>What a model worded, as far as it may be said, and the sentences that bear it out.</summary>
internal sealed record WordedPart(string Text, IReadOnlyList<Sentence> Sentences);

/// <summary>Lets a model's wording through sentence by sentence; what the sentences that it points at do not bear out is replaced by them.</summary>
internal sealed class WordedParts(Func<WrittenCheck> open)
{
    // Made when a model first words something: without a model nothing needs it.
    private readonly Lazy<WrittenCheck> _check = new(open);

    /// <summary>The wording, or null where the sentences themselves are to be said instead.</summary>
    public WordedPart? Say(string text, IReadOnlyList<Sentence> sentences)
    {
        var written = SentenceSplitter.Split(text);
        if (written.Count == 0)
            return null;
        foreach (var sentence in written)
        {
            if (_check.Value.Check(sentence, sentences) is not { Count: > 0 })
                return null;
        }

        return new WordedPart(string.Join(' ', written), sentences);
    }
}

using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether the sentence that answers a question says what the question supposes.</summary>
internal enum Premise
{
    Unknown,
    Confirmed,
    Contradicted,
}

/// <summary>
/// Compares what a question supposes with the sentence that answers it: a figure of the same kind but another value contradicts,
/// and so does a word that only one of the two denies. Nothing else is judged: the sentence then speaks for itself.
/// </summary>
internal static class PremiseCheck
{
    // How far from a negation the word stands that it denies.
    private const int Reach = 3;

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "niet", "geen", "nooit", "niks", "niets", "nergens", "niemand" };

    public static Premise Judge(Inquiry inquiry, IReadOnlyList<Recognition> stated, IReadOnlyList<Token> sentence)
    {
        if (inquiry.Form is not (QuestionForm.Verify or QuestionForm.YesNo))
            return Premise.Unknown;

        var told = stated.SelectMany(found => found.Value.Bounds()).ToList();
        var supposed = inquiry.Quantities.SelectMany(found => found.Value.Bounds()).Where(quantity => told.Exists(other => other.GetType() == quantity.GetType())).ToList();
        if (DeniesOther(sentence, inquiry.Tokens) || (inquiry.Form == QuestionForm.Verify && DeniesOther(inquiry.Tokens, sentence)))
            return Premise.Contradicted;
        if (NamesOtherPlace(inquiry, sentence))
            return Premise.Contradicted;
        if (supposed.Count == 0 || inquiry.Form != QuestionForm.Verify)
            return Premise.Unknown;
        return supposed.TrueForAll(told.Contains) ? Premise.Confirmed : Premise.Contradicted;
    }

    // "Samen met de gemeente Zwolle, toch?" of a sentence that names Kampen.
    private static bool NamesOtherPlace(Inquiry inquiry, IReadOnlyList<Token> sentence)
    {
        var named = InquiryReader.PlacesIn([.. sentence.Select(token => token.Word)]);
        return inquiry.Places.Count > 0 && named.Count > 0 && !inquiry.Places.Any(named.Contains);
    }

    /// <summary>Whether <paramref name="text"/> denies a word that <paramref name="other"/> has and does not deny.</summary>
    private static bool DeniesOther(IReadOnlyList<Token> text, IReadOnlyList<Token> other)
    {
        var denied = Denied(text);
        var deniedByOther = Denied(other);
        return denied.Exists(word => !deniedByOther.Exists(same => Alike(same, word)) && other.Any(token => !token.IsStopWord && Alike(token, word)));
    }

    private static List<Token> Denied(IReadOnlyList<Token> tokens)
    {
        var denied = new List<Token>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Negations.Contains(tokens[i].Word) || IsTag(tokens, i))
                continue;
            denied.AddRange(tokens.Skip(i + 1).Where(token => !token.IsStopWord).Take(Reach));
        }

        return denied;
    }

    // "Of niet", "niet waar?" ask for a yes, and "het niet melden" names an act: none of them denies.
    private static bool IsTag(IReadOnlyList<Token> tokens, int i) =>
        (i > 0 && tokens[i - 1].Word is "of" or "het") || (i + 1 < tokens.Count && tokens[i + 1].Word == "waar");

    // "Terugbetalen" denies what "teruggevorderd" says: separable verbs share their first part.
    private static bool Alike(Token a, Token b) =>
        a.Stem == b.Stem || (a.Word.Length > 5 && b.Word.Length > 5 && a.Word.AsSpan(0, 5).SequenceEqual(b.Word.AsSpan(0, 5)));
}

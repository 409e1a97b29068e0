using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Finds for each who does, pays or gets something in a sentence the source sentence that says so of that one, and not of another. The
/// words for it are facts though they have no capital; so is what is counted by, after "per".
/// </summary>
internal sealed class Parties(TermReader terms)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Forms = DataFile.Lines("parties")
        
            .Select(line => (IReadOnlyList<string>)line.Split(' '))
            .SelectMany(forms => forms.Select(form => (form, forms)))
            .ToDictionary(pair => pair.form, pair => pair.forms, StringComparer.Ordinal);

    // Of what is said around it, at least this share by weight stands where the source has it.
    private const float Enough = 0.2f;

    // So few words may be the model's own for what the source says.
    private const int FewWords = 2;

    // What two sentences have nearly as much of, tells them apart no more.
    private const float Nearly = 0.85f;

    /// <param name="text">What is to be said.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="cited">What the sources say.</param>
    /// <param name="anchors">The sources that have the figures; who stands beside a figure, stands beside it there.</param>
    /// <param name="names">The words that name their article, and tell one sentence of it from another no more.</param>
    /// <param name="isGiven">Whether it is of the article's name, or of a question whose outcome is repeated.</param>
    /// <returns>The source sentences that say it; <c>null</c> where one is said of another.</returns>
    public IReadOnlySet<SourceSentence>? Of(string text, IReadOnlyList<Token> tokens, IReadOnlyList<SourceSentence> cited,
        IReadOnlySet<SourceSentence> anchors, TermSet names, Func<string, bool> isGiven)
    {
        var tellers = new HashSet<SourceSentence>();
        var figures = anchors.Count == 0 ? [] : QuantityReader.Read(text, DateOnly.MinValue).Select(found => found.Start).ToList();
        foreach (var (forms, at) in In(tokens).Where(party => !party.Forms.Any(isGiven) && !IsOfName(text, tokens, party.At, cited)))
        {
            var (start, end) = Clauses.Whole(text, tokens[at].Start);
            var isBesideFigure = figures.Exists(figure => figure >= start && figure <= end);
            if (TellerOf(forms, Around(text, tokens, at, names), cited) is not { } teller
                || (isBesideFigure && !anchors.Any(anchor => forms.Any(anchor.Facts.HasWord))))
                return null;
            tellers.Add(teller);
        }

        return tellers;
    }

    // No sentence about others has more of it.
    private static SourceSentence? TellerOf(IReadOnlyList<string> forms, TermSet said, IReadOnlyList<SourceSentence> cited)
    {
        var (own, others, teller) = (0f, 0f, (SourceSentence?)null);
        foreach (var source in cited)
        {
            var share = said.Weight <= 0 ? 1 : said.WeightIn(source.Terms) / said.Weight;
            if (!forms.Any(source.Facts.HasWord))
                others = In(source.Tokens).Any() ? MathF.Max(others, share) : others;
            else if (teller is null || share > own)
                (own, teller) = (share, source);
        }

        return own >= Nearly * others && (own >= Enough || said.Terms.Length <= FewWords) ? teller : null;
    }

    // What the clause says besides who is in it.
    private TermSet Around(string text, IReadOnlyList<Token> tokens, int at, TermSet names)
    {
        var (start, end) = Clauses.Around(text, tokens[at].Start);
        var content = terms.ReadContent(Connectives.Without(tokens)
            .Where(token => token.Start >= start && token.End <= end && !Forms.ContainsKey(token.Word)));
        return new TermSet([.. content.Terms.Where(term => names.Credit(term) < 1)]);
    }

    // "De gemeente Kampen" is a name, where a source has it so.
    private static bool IsOfName(string text, IReadOnlyList<Token> tokens, int at, IReadOnlyList<SourceSentence> cited) =>
        at + 1 < tokens.Count && tokens[at + 1].Start == tokens[at].End + 1 && char.IsUpper(text[tokens[at + 1].Start])
        && cited.Any(source => source.Tokens.Zip(source.Tokens.Skip(1))
            .Any(pair => pair.First.Word == tokens[at].Word && pair.Second.Word == tokens[at + 1].Word));

    // Each of them in all its forms, of which one must stand in the source.
    private static IEnumerable<(IReadOnlyList<string> Forms, int At)> In(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Forms.TryGetValue(tokens[i].Word, out var forms))
                yield return (forms, i);
            else if (i > 0 && tokens[i - 1].Word == "per" && !char.IsAsciiDigit(tokens[i].Word[0]))
                yield return ([tokens[i].Word], i);
        }
    }
}

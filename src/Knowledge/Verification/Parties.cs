using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Finds for each who does, pays or gets something in a sentence the source sentence that says so of that one, and not of another.
/// </summary>
internal sealed class Parties(PartyWords words, Terms terms)
{
    // Of what is said around it, at least this share by weight stands where the source has it.
    private const float Enough = 0.2f;

    // So few words may be the model's own for what the source says.
    private const int FewWords = 2;

    // What two sentences have nearly as much of, tells them apart no more.
    private const float Nearly = 0.85f;

    /// <param name="said">What is to be said.</param>
    /// <param name="cited">What the sources say.</param>
    /// <param name="anchors">The sources that have the figures; who stands beside a figure, stands beside it there.</param>
    /// <param name="names">What the article is called: a party of its name is given.</param>
    /// <returns>The source sentences that say it; <c>null</c> where one is said of another.</returns>
    public IReadOnlySet<SourceSentence>? Of(WrittenSentence said, IReadOnlyList<SourceSentence> cited, IReadOnlySet<SourceSentence> anchors,
        SourceNames names)
    {
        var tellers = new HashSet<SourceSentence>();
        foreach (var (forms, at) in words.In(said.Tokens)
            .Where(party => !party.Forms.Any(names.Facts.HasWord) && !IsOfName(said, party.At, cited)))
        {
            var (start, end) = Clauses.Whole(said.Text, said.Tokens[at].Start);
            var isBesideFigure = anchors.Count > 0 && said.Quantities.Any(found => found.Start >= start && found.Start <= end);
            if (TellerOf(forms, Around(said, at, names.Terms), cited) is not { } teller
                || (isBesideFigure && !anchors.Any(anchor => forms.Any(anchor.Facts.HasWord))))
                return null;
            tellers.Add(teller);
        }

        return tellers;
    }

    // No sentence about others has more of it.
    private SourceSentence? TellerOf(IReadOnlyList<string> forms, TermSet said, IReadOnlyList<SourceSentence> cited)
    {
        var (own, others, teller) = (0f, 0f, (SourceSentence?)null);
        foreach (var source in cited)
        {
            var share = said.Weight <= 0 ? 1 : said.WeightIn(source.Terms) / said.Weight;
            if (!forms.Any(source.Facts.HasWord))
                others = words.In(source.Tokens).Any() ? MathF.Max(others, share) : others;
            else if (teller is null || share > own)
                (own, teller) = (share, source);
        }

        return own >= Nearly * others && (own >= Enough || said.Terms.Length <= FewWords) ? teller : null;
    }

    // What the clause says besides who is in it.
    private TermSet Around(WrittenSentence said, int at, TermSet names)
    {
        var (start, end) = Clauses.Around(said.Text, said.Tokens[at].Start);
        return terms.ReadStating(said.Within(start, end).Where(token => !words.Has(token))).Besides(names);
    }

    // "De gemeente Kampen" is a name, where a source has it so.
    private static bool IsOfName(WrittenSentence said, int at, IReadOnlyList<SourceSentence> cited)
    {
        var tokens = said.Tokens;
        return at + 1 < tokens.Count && tokens[at + 1].Start == tokens[at].End + 1 && char.IsUpper(said.Text[tokens[at + 1].Start])
            && cited.Any(source => source.Tokens.Zip(source.Tokens.Skip(1))
                .Any(pair => pair.First.Word == tokens[at].Word && pair.Second.Word == tokens[at + 1].Word));
    }
}

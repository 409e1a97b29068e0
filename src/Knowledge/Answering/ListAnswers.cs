using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Answers "which … are there" from the data: all instruments of a kind, or all whose text has what the question narrows to.</summary>
internal sealed class ListAnswers(ArticleLibrary library, TermReader terms)
{
    // An instrument belongs in a narrowed list when one of its sentences has this share of what the question narrows to.
    private const float EnoughCoverage = 0.7f;

    // A question asks for a theme when it has this share of the theme's words.
    private const float WholeTheme = 0.85f;
    private const float ThemesDecide = 0.4f;

    // A situation leads to an instrument when one of its sentences is this near to the best one.
    private const float NearTheBest = 0.6f;
    private const int MostFitting = 4;

    private readonly IReadOnlyList<(Article Article, Sentence Sentence, TermSet Terms)> _sentences =
        [.. library.Articles.Where(article => article.IsInstrument).SelectMany(article => article.Sentences.Where(sentence => sentence.Section == "").Select(sentence => (article, sentence, terms.ReadSentence(article, sentence))))];

    private readonly HashSet<string> _textStems =
        [.. library.Articles.SelectMany(article => article.Sentences.Select(sentence => sentence.Text).Concat(article.Themes).Append(article.Title)).SelectMany(text => terms.ReadText(text).Terms).Select(term => term.Stem)];

    private readonly Dictionary<Article, IReadOnlyList<Theme>> _themes =
        library.Articles.ToDictionary(article => article, article => (IReadOnlyList<Theme>)[.. article.Themes.Select(theme => new Theme(theme, terms.ReadText(theme)))]);

    private readonly HashSet<string> _themeStems = [.. library.Articles.SelectMany(article => article.Themes).SelectMany(theme => terms.ReadText(theme).Terms).Select(term => term.Stem)];

    public Draft? Compose(Inquiry inquiry)
    {
        if ((inquiry.Form != QuestionForm.Enumerate && inquiry.ClaimedCount is null) || inquiry.Kinds.Count == 0)
            return null;
        return inquiry is { ClaimedCount: { } claimed, Kinds.Count: 1 } ? Confirmed(List(inquiry), claimed) : List(inquiry);
    }

    private Draft? List(Inquiry inquiry)
    {
        if (inquiry.Kinds.Contains(InstrumentKind.Mogelijkheid) && inquiry.ExcludedKinds.Count > 0 && WithoutRelation(inquiry) is { } without)
            return without;

        var narrowed = terms.ReadNarrowing(inquiry.Tokens.Where(token => !ListWords.IsListWord(token.Word) && !inquiry.IsQuantity(token)), _textStems);
        return narrowed.Weight > 0 ? Narrowed(inquiry, narrowed) : Complete(inquiry.Kinds);
    }

    /// <summary>The instruments of a kind that a described situation leads to, each with the sentence that says so; null for fewer than two.</summary>
    public static Draft? Fitting(Inquiry inquiry, Ranking ranking)
    {
        if (inquiry.Form != QuestionForm.Enumerate || ranking.Best is not { } best)
            return null;
        var fitting = ranking.Sentences
            .Where(sentence => inquiry.Kinds.Contains(sentence.Article.Kind) && sentence.Score >= NearTheBest * best.Score)
            .DistinctBy(sentence => sentence.Article)
            .Take(MostFitting)
            .OrderBy(sentence => sentence.Article.Order)
            .Select(sentence => (sentence.Article, sentence.Sentence))
            .ToList();
        return fitting.Count < 2 ? null : Lists(fitting, narrowed: true);
    }

    private Draft Complete(IReadOnlySet<InstrumentKind> kinds) =>
        Lists([.. kinds.Order().SelectMany(library.OfKind).Select(article => (article, article.Sentences[0]))], narrowed: false);

    // "Welke mogelijkheden hebben geen expertteam?" asks for those under which none stands.
    private Draft? WithoutRelation(Inquiry inquiry)
    {
        var without = library.OfKind(InstrumentKind.Mogelijkheid)
            .Where(article => !(inquiry.ExcludedKinds.Contains(InstrumentKind.Ondersteuning) && article.Support.Count > 0) && !(inquiry.ExcludedKinds.Contains(InstrumentKind.Regeling) && article.Regulations.Count > 0))
            .Select(article => (article, article.Sentences[0]))
            .ToList();
        var narrows = inquiry.Tokens.Any(token => token.IsContent && !ListWords.IsListWord(token.Word) && _themeStems.Contains(token.Stem));
        return narrows || without.Count == 0 ? null : Lists(without, narrowed: true);
    }

    private Draft? Narrowed(Inquiry inquiry, TermSet narrowed)
    {
        var asked = _themes.Values.SelectMany(themes => themes).Where(theme => theme.Terms.WeightIn(narrowed) >= WholeTheme * theme.Terms.Weight).DistinctBy(theme => theme.Name).ToList();
        // Themes decide only where they are most of what the question says; a situation with one of them in it is no filter.
        var decides = asked.Sum(theme => theme.Terms.Weight) >= ThemesDecide * narrowed.Weight;
        var found = _sentences
            .Where(candidate => inquiry.Kinds.Contains(candidate.Article.Kind))
            .Select(candidate => (candidate.Article, candidate.Sentence, Coverage: narrowed.WeightIn(candidate.Terms) / narrowed.Weight))
            .GroupBy(candidate => candidate.Article)
            .Select(group => group.MaxBy(candidate => candidate.Coverage))
            .ToLookup(candidate => candidate.Coverage >= EnoughCoverage || (decides && asked.Count > 0 && asked.All(theme => Has(candidate.Article, theme))));

        // "Welke regelingen zijn niet voor statushouders?" asks for the others of the kind.
        var matches = found[!inquiry.ExcludesContent].Select(match => (match.Article, match.Sentence)).ToList();
        return found[true].Any() && matches.Count > 0 ? Lists(matches, narrowed: true) : null;
    }

    // An article has a theme when its data says so, or one of its sentences has all its words.
    private bool Has(Article article, Theme theme) =>
        _themes[article].Any(own => own.Name == theme.Name) || _sentences.Any(candidate => candidate.Article == article && theme.Terms.WeightIn(candidate.Terms) >= WholeTheme * theme.Terms.Weight);

    private static Draft.Composed Lists(IReadOnlyList<(Article Article, Sentence Sentence)> items, bool narrowed) =>
        new([.. items.Select(item => item.Article)], [.. items.GroupBy(item => item.Article.Kind).OrderBy(group => group.Key).SelectMany(group => Blocks(Phrases.ListIntroduction(group.Key, group.Count(), narrowed), group.Select(item => Item(item.Article, item.Sentence))))]);

    // "Nee: het overzicht noemt 6 regelingen" to who supposed five.
    private static Draft? Confirmed(Draft? list, ClaimedCount claimed)
    {
        // "Twee expertteams" are some of a kind: the list itself is the answer.
        if (list is not Draft.Composed { Blocks: [DraftBlock.Paragraph { Statements: [{ Text: var introduction }] }, ..] } composed || !introduction.Contains(claimed.Of, StringComparison.Ordinal))
            return list;

        var opening = composed.About.Count == claimed.Count ? Phrases.Yes : Phrases.No;
        return composed with { Blocks = [new DraftBlock.Paragraph([DraftStatement.Own($"{opening}{char.ToLowerInvariant(introduction[0])}{introduction[1..]}")]), .. composed.Blocks.Skip(1)] };
    }

    private static IEnumerable<DraftBlock> Blocks(string introduction, IEnumerable<DraftStatement> items) =>
        [new DraftBlock.Paragraph([DraftStatement.Own(introduction)]), new DraftBlock.Enumeration([.. items])];

    private static DraftStatement Item(Article article, Sentence sentence) => new(article.Title, [Evidence.Of(article, sentence)]);

    private sealed record Theme(string Name, TermSet Terms);
}

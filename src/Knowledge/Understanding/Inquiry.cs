using System.Collections.Frozen;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Understanding;

/// <summary>A question as it was read: its words with typing errors repaired, what it asks, of which articles, with which quantities.</summary>
internal sealed record Inquiry
{
    // No household, area or stay is counted in thousands.
    private const decimal LeastBareAmount = 1000;

    private static readonly FrozenSet<string> Excesses = FrozenSet.Create(
        StringComparer.Ordinal, "laat", "vroeg", "lang", "kort", "groot", "klein", "krap", "ruim", "veel", "weinig", "hoog", "laag", "oud", "jong");

    // What speaks of a limit itself, by the beginning of the word; and what asks whether something is within it.
    private static readonly string[] LimitBeginnings = ["maxim", "minim", "minst", "hoogst", "uiterlijk", "vanaf", "grens", "moet"];

    private static readonly FrozenSet<string> Permissions = FrozenSet.Create(StringComparer.Ordinal, "mag", "mogen", "kan", "kunnen", "kun", "kunt");

    private static readonly FrozenSet<string> Suffices = FrozenSet.Create(StringComparer.Ordinal, "genoeg", "voldoende", "toereikend", "oke", "ok");

    public required Question Question { get; init; }

    /// <summary>The question's text with typing errors repaired.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<Token> Tokens { get; init; }

    public required IReadOnlySet<Asked> Asked { get; init; }

    /// <summary>What is asked first: "wie onderzocht hoeveel …" asks who, not how many.</summary>
    public required Asked? Leading { get; init; }

    /// <summary>Whether words of the question itself show what it asks.</summary>
    public required bool AsksExplicitly { get; init; }

    public required QuestionForm Form { get; init; }

    /// <summary>The kinds of instruments that the question speaks of in general: "welke regelingen".</summary>
    public required IReadOnlySet<InstrumentKind> Kinds { get; init; }

    /// <summary>The kinds that it says it does not mean, or that should be lacking: "geen regelingen".</summary>
    public required IReadOnlySet<InstrumentKind> ExcludedKinds { get; init; }

    /// <summary>The articles that the question names, in its order, or else the subject that it was given.</summary>
    public required IReadOnlyList<NamedArticle> Subjects { get; init; }

    public required IReadOnlyList<Recognition> Quantities { get; init; }

    /// <summary>The words that carry content: no stop words, no figures, no names of articles.</summary>
    public IEnumerable<Token> ContentTokens =>
        Tokens.Where((token, i) => token.IsContent && !Subjects.Any(subject => i >= subject.Start && i < subject.Start + subject.Length));

    public string TextWithoutNames =>
        Without(Subjects.Where(subject => subject.Length > 0).Select(subject => (Tokens[subject.Start].Start, Tokens[subject.Start + subject.Length - 1].End)));

    public string TextWithoutQuantities => Without(Quantities.Where(found => found.Start >= 0).Select(found => (found.Start, found.End + 1)));

    /// <summary>The provinces and municipalities that the question names, folded.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>What is counted or chosen: the stem after "hoeveel" or "welke", if that is a word of content.</summary>
    public required string? Focus { get; init; }

    /// <summary>How many instruments a question for yes or no supposes there are: "klopt het dat er vijf regelingen zijn?".</summary>
    public required ClaimedCount? ClaimedCount { get; init; }

    /// <summary>Whether people are counted: "hoeveel mensen".</summary>
    public bool CountsPeople => Tokens.Zip(Tokens.Skip(1)).Any(pair => pair.First.Word == "hoeveel" && QuantityReader.Read($"2 {pair.Second.Word}", DateOnly.MinValue) is [{ Value: Quantity.Persons }]);

    /// <summary>The first quantity of a kind, also as a bound of a range.</summary>
    public T? Given<T>()
        where T : Quantity => Quantities.SelectMany(found => found.Value.Bounds()).OfType<T>().FirstOrDefault();

    /// <summary>Whether the question speaks of more than this quantity: "na een half jaar", "langer dan drie maanden".</summary>
    public bool IsBeyond(Quantity quantity) => Quantities.Any(found =>
        found.Value.Comparator == Comparator.MoreThan ? found.Value.Bounds().First().Plain() == quantity.Plain()
        : found.Value.Plain() == quantity.Plain() && Tokens.LastOrDefault(token => token.End <= found.Start).Word is "na" or "langer");

    /// <summary>The one amount of money that a question for yes or no supposes, in euros; a large bare number counts as money.</summary>
    public decimal? ClaimedAmount => Form is QuestionForm.YesNo or QuestionForm.Verify && Amounts() is [var only] ? only : null;

    /// <summary>Whether the question asks if something is too much or too little: "is 2 november te laat?".</summary>
    public bool SupposesExcess => Tokens.Zip(Tokens.Skip(1)).Any(pair => pair.First.Word == "te" && Excesses.Contains(pair.Second.Word) && (Form != QuestionForm.Open || pair.Second == Tokens[^1]));

    /// <summary>Whether the question supposes that the limit itself is what it gives: "is het minimum 15 m²?", "moet het 15 m² zijn?".</summary>
    public bool SupposesLimit => Form is QuestionForm.YesNo or QuestionForm.Verify && !SupposesExcess
        && Tokens.Any(token => Array.Exists(LimitBeginnings, beginning => token.Word.StartsWith(beginning, StringComparison.Ordinal)))
        && !Tokens.Any(token => Suffices.Contains(token.Word) || (Form == QuestionForm.YesNo && Permissions.Contains(token.Word)));

    public IReadOnlyList<GivenQuantity> GivenQuantities => [.. Quantities.Select(found => new GivenQuantity(found.Value.Kind, found.Text))];

    /// <summary>Whether the question denies a word of content rather than a kind: "niet voor statushouders".</summary>
    public bool ExcludesContent => ExcludedKinds.Count == 0 && Tokens.Any(token => token.Word is "niet" or "geen");

    public bool IsQuantity(Token token) => Quantities.Any(found => found.Start <= token.Start && token.End <= found.End + 1);

    /// <summary>Whether the subject was given with the question rather than named by it.</summary>
    public bool IsSubjectGiven => Subjects.Count > 0 && Subjects.All(subject => subject.Length == 0);

    public bool IsAbout(Slug slug) => Subjects.Any(subject => subject.Slug == slug);

    private List<decimal> Amounts() => [.. Quantities.SelectMany(found => found.Value.Bounds()).Select(quantity => quantity switch
    {
        Quantity.Money money => money.Value,
        Quantity.Number { Value: >= LeastBareAmount } number => number.Value,
        _ => (decimal?)null,
    }).OfType<decimal>().Distinct()];

    private string Without(IEnumerable<(int Start, int End)> stretches)
    {
        var text = Text;
        foreach (var (start, end) in stretches.OrderByDescending(stretch => stretch.Start))
            text = text.Remove(start, end - start);
        return text.Trim();
    }
}

/// <summary>A number of instruments that is supposed, and the word for them: a kind, or some of one.</summary>
internal readonly record struct ClaimedCount(int Count, string Of);

/// <summary>An article that a question names, and the run of tokens that names it; an empty run where it was given.</summary>
internal readonly record struct NamedArticle(Slug Slug, int Start, int Length);

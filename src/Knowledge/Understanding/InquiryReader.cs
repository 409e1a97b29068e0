using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Understanding;

/// <summary>Reads a question: repairs its typing errors and finds what it asks.</summary>
internal sealed class InquiryReader(DutchAnalysis analysis, SpellingRepair spelling, SubjectFinder subjects, TimeProvider time)
{
    // "Hoeveel verschillende regelingen": a word may stand between.
    private const int HoeveelReach = 2;
    private const int MostInstruments = 100;

    private static readonly string[] Existence = ["er", "noemt", "telt", "bevat", "kent"];

    private static readonly PhraseTable AskedWords = Table("asked");
    private static readonly PhraseTable FormWords = Table("forms");
    private static readonly PhraseTable KindWords = Table("kinds");
    private static readonly PhraseTable Mentions = Table("mentions");
    private static readonly PhraseTable PlaceNames = Table("places");

    public Inquiry Read(Question question) => Read(question, spelling.Repair(question.Text));

    /// <summary>Reads a text that is known to be spelled well, such as an example question.</summary>
    public Inquiry ReadAsWritten(string text) => Read(new Question(text), text);

    private Inquiry Read(Question question, string text)
    {
        var tokens = analysis.Analyze(text);
        var words = tokens.Select(token => token.Word).ToList();
        var named = subjects.Find(tokens);
        var mentioned = KindsIn(words, named);
        var kinds = mentioned[true].ToHashSet();
        if (kinds.Count == 0 && Mentions.Find(words).Count > 0)
            kinds = [InstrumentKind.Mogelijkheid, InstrumentKind.Ondersteuning, InstrumentKind.Regeling];
        var form = FormOf(words, kinds);
        var asked = AskedIn(words, tokens, named);
        return new Inquiry
        {
            Question = question,
            Text = text,
            Tokens = tokens,
            Asked = asked.Kinds,
            Leading = asked.Leading,
            AsksExplicitly = asked.IsExplicit,
            Form = form,
            Places = PlacesIn(words),
            Focus = FocusOf(tokens),
            Kinds = kinds,
            ClaimedCount = ClaimedCountIn(text, words),
            ExcludedKinds = mentioned[false].Except(kinds).ToHashSet(),
            Subjects = SubjectsOf(question, named, form),
            Quantities = [.. Quantities(text), .. question.Given.SelectMany(Quantities).Select(given => given with { Start = -1, End = -1 })],
        };
    }

    // What the question names counts; what it was given counts where it names nothing, or names one thing to compare with.
    private static IReadOnlyList<NamedArticle> SubjectsOf(Question question, IReadOnlyList<NamedArticle> named, QuestionForm form)
    {
        var given = question.Subject.Select(slug => new NamedArticle(slug, 0, 0)).Where(article => !named.Any(other => other.Slug == article.Slug));
        return named.Count == 0 || (named.Count == 1 && form == QuestionForm.Compare) ? [.. given, .. named] : named;
    }

    /// <summary>An earlier question with the one quantity changed that a message changes.</summary>
    public string? Amended(string earlier, string message) => Amendments.Apply(earlier, message, Today);

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private IReadOnlyList<Recognition> Quantities(string text) => QuantityReader.Read(text, Today);

    private static (IReadOnlySet<Asked> Kinds, Asked? Leading, bool IsExplicit) AskedIn(IReadOnlyList<string> words, IReadOnlyList<Token> tokens, IReadOnlyList<NamedArticle> named)
    {
        const string WhatIs = nameof(WhatIs);
        var matches = AskedWords.Find(words);
        var found = matches.Where(match => match.Label != WhatIs).Select(match => (Asked: Enum.Parse<Asked>(match.Label), match.Start)).OrderBy(match => match.Start).ToList();
        var kinds = Narrow([.. found.Select(match => match.Asked)]);

        // "Wat is X?" and a bare name ask what it is; "wat is de duur van X?" asks for the duration.
        var hasContent = tokens.Where((token, i) => token.IsContent && !named.Any(name => i >= name.Start && i < name.Start + name.Length)).Any();
        var whatIs = matches.Where(match => match.Label == WhatIs).ToList();
        var asksWhatItIs = whatIs.Exists(match => named.Any(name => name.Start - (match.Start + match.Length) is 0 or 1)) || (kinds.Count == 0 && !hasContent && named.Count > 0) || (kinds.Count == 0 && whatIs.Count > 0);
        if (asksWhatItIs)
            kinds.Add(Asked.Definition);
        var leading = found.Where(match => kinds.Contains(match.Asked) && match.Asked is not (Asked.Permission or Asked.Conditions or Asked.How)).Select(match => (Asked?)match.Asked).FirstOrDefault();
        return (kinds, leading, found.Count > 0 || whatIs.Count > 0);
    }

    // "Hoeveel maanden" asks for a duration, not for a count besides: the more specific kind counts.
    private static HashSet<Asked> Narrow(HashSet<Asked> asked)
    {
        if (asked.Overlaps([Asked.Amount, Asked.Duration, Asked.Percentage, Asked.Area]))
            asked.Remove(Asked.Count);
        if (asked.Contains(Asked.Payer))
            asked.Remove(Asked.Who);
        if (asked.Count > 1)
            asked.Remove(Asked.How);
        return asked;
    }

    // "Expertteam" in the name of a team speaks of that team, not of teams in general; "geen regelingen" excludes them.
    private static ILookup<bool, InstrumentKind> KindsIn(IReadOnlyList<string> words, IReadOnlyList<NamedArticle> named) =>
        KindWords.Find(words)
            .Where(match => !named.Any(name => match.Start < name.Start + name.Length && name.Start < match.Start + match.Length))
            .ToLookup(match => match.Start == 0 || words[match.Start - 1] is not ("geen" or "niet" or "zonder"), match => Enum.Parse<InstrumentKind>(match.Label));

    /// <summary>The provinces and municipalities in a text's folded words.</summary>
    public static IReadOnlyList<string> PlacesIn(IReadOnlyList<string> words) =>
        [.. PlaceNames.Find(words).Select(match => string.Join(' ', words.Skip(match.Start).Take(match.Length)))];

    private static string? FocusOf(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Word is "hoeveel" or "welke" or "welk")
                return tokens[i + 1].IsContent && !IsVerb(tokens[i + 1]) ? tokens[i + 1].Stem : null;
        }

        return null;
    }

    // "Hoeveel levert het op" counts nothing; a noun keeps its t: "hoeveel budget".
    private static bool IsVerb(Token token) => token.Word.EndsWith('t') && !token.Stem.EndsWith('t');

    private static QuestionForm FormOf(IReadOnlyList<string> words, IReadOnlySet<InstrumentKind> kinds)
    {
        var forms = Labels<QuestionForm>(FormWords, words);
        return forms switch
        {
            _ when forms.Contains(QuestionForm.Compare) => QuestionForm.Compare,
            _ when forms.Contains(QuestionForm.Verify) => QuestionForm.Verify,
            _ when (forms.Contains(QuestionForm.Enumerate) || CountsKinds(words) || kinds.Count > 2) && kinds.Count > 0 => QuestionForm.Enumerate,
            _ when forms.Contains(QuestionForm.YesNo) => QuestionForm.YesNo,
            _ => QuestionForm.Open,
        };
    }

    // "Hoeveel regelingen" counts them, and so wants the list; "hoeveel subsidie" asks for an amount.
    private static bool CountsKinds(IReadOnlyList<string> words) =>
        KindWords.Find(words).Any(match => (words[match.Start].EndsWith("en", StringComparison.Ordinal) || words[match.Start].EndsWith('s'))
            && words.Take(match.Start).TakeLast(HoeveelReach).Contains("hoeveel"));

    // "Zijn er vijf regelingen?" supposes a number of them; "kan ik twee regelingen combineren?" does not.
    private ClaimedCount? ClaimedCountIn(string text, IReadOnlyList<string> words)
    {
        if (!Labels<QuestionForm>(FormWords, words).Overlaps([QuestionForm.Verify, QuestionForm.YesNo]) || !words.Any(Existence.Contains))
            return null;

        foreach (var found in Quantities(text))
        {
            var counted = Words.Of(found.Value is Quantity.Counted { Of: var of } ? text[(found.Start + found.Text.LastIndexOf(of, StringComparison.OrdinalIgnoreCase))..] : text[(found.End + 1)..]);
            if (found.Value is Quantity.Counted { Value: > 0 and < MostInstruments } or Quantity.Number { Value: > 0 and < MostInstruments } && found.Value is Quantity.Measured number && KindWords.Find(counted) is [{ Start: < HoeveelReach } kind, ..])
                return new ClaimedCount((int)number.Value, counted[kind.Start]);
        }

        return null;
    }

    private static HashSet<T> Labels<T>(PhraseTable table, IReadOnlyList<string> words)
        where T : struct, Enum =>
        [.. table.Find(words).Select(match => Enum.Parse<T>(match.Label))];

    private static PhraseTable Table(string name) =>
        PhraseTable.FromResource(typeof(InquiryReader).Assembly, $"Assistent.Knowledge.Understanding.Data.{name}.txt");
}

using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Reading;

/// <summary>What the acts that examples name stand for. An act on lists is named by what the overview's data calls it.</summary>
internal sealed class Acts(Overview overview)
{
    public const string Compare = "vergelijk";
    public const string TooVague = "vaag";
    public const string LinksOf = "links-bij";
    public const string NamedWhere = "bij-welke";
    public const string WhatIsKept = "gegevens";

    /// <summary>A list by something that the overview does not tell, or by a denial.</summary>
    public const string UnknownList = "lijst-onbekend";

    private const string ListPrefix = "lijst-";
    private const string Having = "met-";
    private const string Everything = "alles";
    private const string Standing = "stand";
    private const string Changed = "veranderd";
    private const string UnderSuffix = "-bij";

    // "Welk team en welke financiële regeling": no more than so many words on from one kind to the next.
    private const int MostBetween = 4;

    private static readonly Dictionary<string, AnswerPlan> Fixed = new(StringComparer.Ordinal)
    {
        ["groet"] = new AnswerPlan.SmallTalk(SmallTalkKind.Greeting),
        ["bedank"] = new AnswerPlan.SmallTalk(SmallTalkKind.Thanks),
        ["dag"] = new AnswerPlan.SmallTalk(SmallTalkKind.Goodbye),
        ["wie"] = new AnswerPlan.SmallTalk(SmallTalkKind.WhoAreYou),
        ["help"] = new AnswerPlan.SmallTalk(SmallTalkKind.WhatCanYouDo),
        ["hoegaat"] = new AnswerPlan.SmallTalk(SmallTalkKind.HowAreYou),
        ["compliment"] = new AnswerPlan.SmallTalk(SmallTalkKind.Praise),
        ["klacht"] = new AnswerPlan.SmallTalk(SmallTalkKind.Complaint),
        ["laatmaar"] = new AnswerPlan.SmallTalk(SmallTalkKind.NeverMind),
        [WhatIsKept] = new AnswerPlan.SmallTalk(SmallTalkKind.MyData),
        ["inzage"] = new AnswerPlan.ShowingData(),
        ["wis"] = new AnswerPlan.Forgetting(),
        ["korter"] = new AnswerPlan.Restating(AnswerForm.Shorter),
        ["langer"] = new AnswerPlan.Restating(AnswerForm.Longer),
        ["simpeler"] = new AnswerPlan.Restating(AnswerForm.Simpler),
        ["beller"] = new AnswerPlan.Restating(AnswerForm.ForCaller),
        ["mail"] = new AnswerPlan.Restating(AnswerForm.ForMail),
        ["puntjes"] = new AnswerPlan.Restating(AnswerForm.AsPoints),
        ["herhaal"] = new AnswerPlan.Restating(AnswerForm.Again),
        ["bron"] = new AnswerPlan.Restating(AnswerForm.WithSource),
        ["weiger-injectie"] = new AnswerPlan.Declining(DeclineReason.Orders),
        ["weiger-schrijf"] = new AnswerPlan.Declining(DeclineReason.OtherWork),
        ["weiger-geval"] = new AnswerPlan.Declining(DeclineReason.PersonalCase),
        ["weiger-scheld"] = new AnswerPlan.Declining(DeclineReason.Abuse),
    };

    /// <summary>The plan that an act is by itself, or null for one that needs more than its name.</summary>
    public static AnswerPlan? PlanOf(string act) => Fixed.GetValueOrDefault(act);

    /// <summary>What the list has in common that an act asks for, or null where it asks for none that this overview knows.</summary>
    /// <param name="act">The act's name.</param>
    /// <param name="kind">The kind of instrument that the message names, if any.</param>
    public ListCriterion? ListOf(string act, InstrumentKind? kind)
    {
        if (!act.StartsWith(ListPrefix, StringComparison.Ordinal))
            return null;
        var name = act[ListPrefix.Length..];
        switch (name)
        {
            case Everything:
                return new ListCriterion.Everything();
            case Standing:
                return new ListCriterion.Standing(kind?.Name);
            case Changed:
                return new ListCriterion.Changed();
        }

        if (name.StartsWith(Having, StringComparison.Ordinal) && KindOf(name[Having.Length..]) is { } having)
            return new ListCriterion.HavingUnder(having.Name);
        if (KindOf(name) is { } listed)
            return new ListCriterion.OfKind(listed.Name);
        return overview.Characteristics.Any(known => known.Name == name) ? new ListCriterion.With(name, kind?.Name) : null;
    }

    /// <summary>The kind of which an act asks what stands under an article, or null.</summary>
    public InstrumentKind? KindUnder(string act) =>
        act.EndsWith(UnderSuffix, StringComparison.Ordinal) && act != LinksOf ? KindOf(act[..^UnderSuffix.Length]) : null;

    /// <summary>The one kind that words name, or null for none or several.</summary>
    public InstrumentKind? KindIn(IReadOnlyList<string> words) =>
        overview.Kinds.Where(kind => words.Any(word => kind.IsCalled(word))).Take(2).ToList() is [var one] ? one : null;

    /// <summary>The kinds that words name side by side: "welke woonvorm, welk team en welke regeling"; none where they name one.</summary>
    public IReadOnlyList<InstrumentKind> KindsBeside(IReadOnlyList<string> words)
    {
        var (kinds, last) = (new List<InstrumentKind>(), -1);
        foreach (var (at, word) in words.Index())
        {
            if (overview.Kinds.FirstOrDefault(kind => kind.IsCalled(word)) is not { } kind || kinds.Contains(kind))
                continue;
            if (kinds.Count > 0 && at - last > MostBetween)
                break;
            kinds.Add(kind);
            last = at;
        }

        var isJoined = kinds.Count > 1 && words.Take(last).TakeLast(MostBetween).Any(word => word is "en" or "of" or "plus");
        return isJoined ? kinds : [];
    }

    /// <summary>Whether words ask which of a kind, and not which date or which law: "welke (nieuwe) regelingen".</summary>
    public bool AsksWhichOfKind(IReadOnlyList<string> words) => overview.Kinds.Any(kind => AsksWhich(words, kind));

    /// <summary>Whether words ask which of one kind.</summary>
    public static bool AsksWhich(IReadOnlyList<string> words, InstrumentKind kind) =>
        words.Index().Any(word => word.Item is "welk" or "welke" && words.Skip(word.Index + 1).Take(2).Any(kind.IsCalled));

    private InstrumentKind? KindOf(string name) => overview.Kinds.FirstOrDefault(kind => kind.Name == name || kind.Plural == name);
}

using System.Text.Json.Serialization;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// What a reader makes of a message in its conversation: an act, and for an answer the parts that it is to have. A plan only points;
/// what is said is copied or worked out from what it points at, by one path for every reader. It can be stored as JSON and answered again.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
[JsonDerivedType(typeof(Answering), "answer")]
[JsonDerivedType(typeof(SmallTalk), "smallTalk")]
[JsonDerivedType(typeof(Restating), "restate")]
[JsonDerivedType(typeof(Forgetting), "forget")]
[JsonDerivedType(typeof(ShowingData), "showData")]
[JsonDerivedType(typeof(Declining), "decline")]
[JsonDerivedType(typeof(Clarifying), "clarify")]
[JsonDerivedType(typeof(OutOfScope), "outOfScope")]
public abstract record AnswerPlan
{
    private AnswerPlan() { }

    /// <summary>An answer of one or more parts, in the order in which they are said.</summary>
    /// <param name="Parts">What the answer consists of; none where the question was asked back about.</param>
    /// <param name="Understood">The question, understandable on its own.</param>
    /// <param name="IsObvious">Whether the message itself says all of that, so that nobody needs to be told how it was understood.</param>
    public sealed record Answering(IReadOnlyList<PlanPart> Parts, string Understood, bool IsObvious) : AnswerPlan
    {
        /// <summary>Whether a model made the plan.</summary>
        public bool IsByModel { get; init; }

        /// <summary>Why a model did not make it, or not all of it, where one should have.</summary>
        public ModelFailure? StandsInFor { get; init; }
    }

    public sealed record SmallTalk(SmallTalkKind Kind) : AnswerPlan;

    /// <summary>The answer just given, in another form.</summary>
    public sealed record Restating(AnswerForm Form) : AnswerPlan;

    /// <summary>Everything said in this conversation is to be forgotten.</summary>
    public sealed record Forgetting : AnswerPlan;

    /// <summary>What is kept of the one who asks is to be shown.</summary>
    public sealed record ShowingData : AnswerPlan;

    public sealed record Declining(DeclineReason Reason) : AnswerPlan;

    /// <summary>Too little to go on; the options are what may have been meant.</summary>
    public sealed record Clarifying(IReadOnlyList<Slug> Options) : AnswerPlan;

    /// <summary>Another subject altogether.</summary>
    public sealed record OutOfScope : AnswerPlan;
}

/// <summary>A part of an answer: what it points at.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "part")]
[JsonDerivedType(typeof(Told), "told")]
[JsonDerivedType(typeof(Listed), "listed")]
[JsonDerivedType(typeof(Compared), "compared")]
[JsonDerivedType(typeof(Ruled), "ruled")]
[JsonDerivedType(typeof(Linked), "linked")]
[JsonDerivedType(typeof(NotTold), "notTold")]
public abstract record PlanPart
{
    private PlanPart() { }

    /// <summary>Sentences of the overview or later changes, by id, the one that answers first.</summary>
    /// <param name="Sentences">Their ids.</param>
    /// <param name="Text">A model's wording, if any; said only as far as these sentences bear it out.</param>
    public sealed record Told(IReadOnlyList<string> Sentences, string? Text = null) : PlanPart;

    /// <summary>Articles that have something in common; code makes the list complete.</summary>
    public sealed record Listed(ListCriterion Criterion) : PlanPart;

    /// <summary>Two articles or more side by side; of more than four the answer says which it leaves out.</summary>
    public sealed record Compared(IReadOnlyList<Slug> Articles) : PlanPart;

    /// <summary>What the rules of an article come to for given quantities.</summary>
    /// <param name="Article">Whose rules.</param>
    /// <param name="Given">The quantities as they were written: <c>gezin van 8</c>, <c>4 november 2023</c>.</param>
    /// <param name="Sentences">What the question was found to be about, besides.</param>
    /// <param name="IsYesNo">Whether a yes or no is asked for.</param>
    public sealed record Ruled(Slug Article, string Given, IReadOnlyList<string> Sentences, bool IsYesNo) : PlanPart;

    /// <summary>Where more can be read on an article.</summary>
    public sealed record Linked(Slug Article) : PlanPart;

    /// <summary>What is asked for is not told, though it is on the subject of an article.</summary>
    /// <param name="Article">On whose subject it is, if any.</param>
    /// <param name="What">The question that is not answered, where the message asked more than one.</param>
    /// <param name="Nearest">The sentence that comes nearest to it, by id.</param>
    public sealed record NotTold(Slug? Article, string? What = null, string? Nearest = null) : PlanPart;
}

/// <summary>What the articles of a list have in common.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "by")]
[JsonDerivedType(typeof(Everything), "everything")]
[JsonDerivedType(typeof(OfKind), "kind")]
[JsonDerivedType(typeof(With), "characteristic")]
[JsonDerivedType(typeof(Under), "under")]
[JsonDerivedType(typeof(Naming), "naming")]
[JsonDerivedType(typeof(Mentioning), "mentioning")]
[JsonDerivedType(typeof(HavingUnder), "havingUnder")]
[JsonDerivedType(typeof(Standing), "standing")]
[JsonDerivedType(typeof(Changed), "changed")]
public abstract record ListCriterion
{
    private ListCriterion() { }

    /// <summary>All instruments.</summary>
    public sealed record Everything : ListCriterion;

    /// <summary>All of a kind, by its name.</summary>
    public sealed record OfKind(string Kind) : ListCriterion;

    /// <summary>All with a characteristic, by its name; of one kind where that is said.</summary>
    public sealed record With(string Characteristic, string? Kind = null) : ListCriterion;

    /// <summary>What the overview names under an article, of a kind.</summary>
    public sealed record Under(Slug Article, string Kind) : ListCriterion;

    /// <summary>The articles under which the overview names this one.</summary>
    public sealed record Naming(Slug Article) : ListCriterion;

    /// <summary>The articles that mention a name that is no article's, such as that of an organisation or a place.</summary>
    public sealed record Mentioning(string Name) : ListCriterion;

    /// <summary>The articles under which the overview names something of a kind.</summary>
    public sealed record HavingUnder(string Kind) : ListCriterion;

    /// <summary>
    /// All of a kind with what is known of the time that they are open; without a kind, of that which is open for a time.
    /// </summary>
    public sealed record Standing(string? Kind = null) : ListCriterion;

    /// <summary>All that changed since the overview, in one article where that is said.</summary>
    public sealed record Changed(Slug? Article = null) : ListCriterion;
}

/// <summary>A form in which an answer can be given again: the same plan, rendered differently.</summary>
public enum AnswerForm
{
    Shorter,
    Longer,
    Simpler,
    ForCaller,
    ForMail,
    AsPoints,
    Again,
    WithSource,
}

public enum SmallTalkKind
{
    Greeting,
    Thanks,
    WhoAreYou,
    WhatCanYouDo,
    HowAreYou,
    Goodbye,
    Praise,
    Complaint,
    NeverMind,
    MyData,
    OtherLanguage,
}

public enum DeclineReason
{
    /// <summary>Orders to the assistant itself.</summary>
    Orders,
    Abuse,

    /// <summary>A decision on one person's case.</summary>
    PersonalCase,

    /// <summary>Work of another kind: a poem, a translation, a letter on something else.</summary>
    OtherWork,
}

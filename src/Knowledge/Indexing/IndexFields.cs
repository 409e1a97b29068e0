namespace Assistent.Knowledge.Indexing;

/// <summary>
/// The fields of a passage's Lucene document, and what a word of the question counts for in each. The weights were chosen by
/// hand on 450 real questions to the government, where both halves gained by them together; that of the names on questions about the
/// overview.
/// </summary>
internal static class IndexFields
{
    /// <summary>Position of the passage in the list that was indexed; a doc value, not searched.</summary>
    public const string Position = "position";

    /// <summary>Title and other names, as stems.</summary>
    public const string Names = "names";

    /// <summary>The passage's text, as stems.</summary>
    public const string Text = "text";

    /// <summary>Questions that the passage is known to answer, as stems.</summary>
    public const string Questions = "questions";

    /// <summary>Names and text as they are written: the very word counts for more than its stem.</summary>
    public const string Words = "words";

    /// <summary>The first letters of each stem of names and text and of the parts of compounds: techniek finds technisch.</summary>
    public const string Roots = "roots";

    /// <summary>Names and text as pairs of neighbours, stop words too: "recht op", "wat is".</summary>
    public const string Neighbours = "neighbours";

    /// <summary>Names and text as pairs of stems that stand near each other, in either order.</summary>
    public const string Near = "near";

    /// <summary>The first sentence, as stems: a passage says first what it is about.</summary>
    public const string Opening = "opening";

    /// <summary>The first sentence with its stop words: "U mag ..." answers "Mag ik ...".</summary>
    public const string OpeningWords = "opening-words";

    /// <summary>What kind of answer the passage is; the terms of <see cref="PassageForm"/>.</summary>
    public const string Form = "form";

    /// <summary>The searched fields with their weights.</summary>
    public static readonly IReadOnlyList<(string Field, float Weight)> Weights =
    [
        (Names, 0.7f), (Text, 0.7f), (Questions, 0.8f), (Words, 0.3f), (Roots, 0.4f),
        (Neighbours, 0.1f), (Near, 0.05f), (Opening, 0.2f), (OpeningWords, 0.2f),
    ];

    /// <summary>
    /// What it counts for that a passage opens with a verdict where the question asks for one, and without where it does not.
    /// </summary>
    public const float VerdictWeight = 2f;

    /// <summary>What it counts for that a passage tells steps where the question asks how.</summary>
    public const float StepsWeight = 0.5f;

    /// <summary>What it counts for that it tells none where the question asks something else.</summary>
    public const float NoStepsWeight = 1.5f;
}

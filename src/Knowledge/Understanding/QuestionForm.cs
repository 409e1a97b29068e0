namespace Assistent.Knowledge.Understanding;

/// <summary>How a question is put, which decides the shape of its answer.</summary>
public enum QuestionForm
{
    /// <summary>An open question, or loose keywords.</summary>
    Open,

    /// <summary>Is, may or can something be so?</summary>
    YesNo,

    /// <summary>A statement to be confirmed: "klopt het dat …", "… toch?".</summary>
    Verify,

    /// <summary>The difference between two instruments.</summary>
    Compare,

    /// <summary>All instruments of a kind.</summary>
    Enumerate,
}

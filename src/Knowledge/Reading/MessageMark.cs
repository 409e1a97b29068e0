namespace Assistent.Knowledge.Reading;

/// <summary>What the model says about a message itself, beside what it points at.</summary>
internal enum MessageMark
{
    /// <summary>It can only be understood with what was said before.</summary>
    Leans,

    /// <summary>It asks for a yes or no, or for a statement to be confirmed.</summary>
    YesNo,

    /// <summary>It asks two things.</summary>
    TwoParts,

    /// <summary>In a mail or a story, it is what the whole asks for, rather than what is told around that.</summary>
    Asks,
}

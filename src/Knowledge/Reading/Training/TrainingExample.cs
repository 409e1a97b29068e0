namespace Assistent.Knowledge.Reading.Training;

/// <summary>A message with what a careful reader points at, the most important first, and what is known of the message itself.</summary>
/// <param name="Writer">Whose voice it is in; whole writers are held out to validate.</param>
/// <param name="Text">The message, for one that leans on what was said with the names of what was spoken of.</param>
/// <param name="Classes">Class names; the first weighs most.</param>
/// <param name="Marks">For each <see cref="MessageMark"/> whether it holds, or null where that is not known.</param>
internal sealed record TrainingExample(string Writer, string Text, IReadOnlyList<string> Classes, IReadOnlyDictionary<MessageMark,
    bool> Marks)
{
    /// <summary>Whether something was said before it in its conversation.</summary>
    public bool IsLater { get; init; }
}

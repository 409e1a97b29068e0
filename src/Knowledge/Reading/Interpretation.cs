namespace Assistent.Knowledge.Reading;

/// <summary>What a message may mean in its conversation, as a text that can be read on its own.</summary>
/// <param name="Text">What the model reads.</param>
/// <param name="Understood">The question written out, for people.</param>
/// <param name="Subject">The article that the conversation brings along, if any.</param>
/// <param name="IsObvious">Whether the message itself says all of that.</param>
internal sealed record Interpretation(string Text, string Understood, Slug? Subject, bool IsObvious)
{
    public static Interpretation Alone(string message) => new(message, message, null, IsObvious: true);
}

using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// What the rules in the data came to: quantities that a sentence may have though no passage does, and the question's words for who it
/// is about, which a sentence that repeats the outcome may repeat.
/// </summary>
internal sealed record WorkedOut(IReadOnlyList<Quantity> Quantities, IReadOnlySet<string> Words)
{
    public static WorkedOut Nothing { get; } = new([], new HashSet<string>());

    public static WorkedOut For(Brief brief) => brief.Verdict is { } verdict
        ? new WorkedOut(verdict.Derived, brief.Inquiry.Tokens.Select(token => token.Word).ToHashSet(StringComparer.Ordinal))
        : Nothing;
}

using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// What a sentence may say though no passage does: the month of the overview; and where the rules in the data answer, the quantities
/// that they came to and the words of their outcome and of the question.
/// </summary>
internal sealed record WorkedOut(IReadOnlyList<Quantity> Quantities, IReadOnlySet<string> Words, TermSet Terms)
{
    public static WorkedOut Nothing { get; } = new([Edition.Date], new HashSet<string>(), new TermSet([]));

    public static WorkedOut For(Brief brief, TermReader terms) => brief.Verdict is { } verdict
        ? new WorkedOut(
            [Edition.Date, .. verdict.Derived],
            brief.Inquiry.Tokens.Select(token => token.Word).ToHashSet(StringComparer.Ordinal),
            terms.ReadText($"{verdict.Text} {brief.Inquiry.Question.Text}"))
        : Nothing;
}

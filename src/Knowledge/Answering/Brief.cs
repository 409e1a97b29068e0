using Assistent.Knowledge.Answering.Generation;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>What a composer has to go on.</summary>
/// <param name="Inquiry">The question as it was read.</param>
/// <param name="Ranking">What was found.</param>
/// <param name="Extract">What the overview's own words and data say to it.</param>
/// <param name="Earlier">What was asked before, the latest last.</param>
/// <param name="Deadline">When the turn must be over.</param>
internal sealed record Brief(Inquiry Inquiry, Ranking Ranking, Draft Extract, IReadOnlyList<string> Earlier, Deadline Deadline)
{
    /// <summary>What the rules in the data make of the question's quantities, if that is what the answer is.</summary>
    public DraftStatement? Verdict =>
        Extract is Draft.Composed { Blocks: [DraftBlock.Paragraph { Statements: [{ Derived.Count: > 0 } verdict, ..] }, ..] } ? verdict : null;
}

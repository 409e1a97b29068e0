namespace Assistent.Knowledge.Verification;

/// <summary>An answer of which the beginning was shown already, and which another one completes.</summary>
internal static class JoinedAnswer
{
    public static Answer.Grounded Of(Answer.Grounded shown, Answer.Grounded rest)
    {
        var citations = shown.Citations.ToList();
        var positions = rest.Citations.ToDictionary(citation => citation.Position, citation => PositionOf(citation, citations));
        return shown with { Blocks = [.. shown.Blocks, .. rest.Blocks.Select(block => Renumbered(block, positions))], Citations = citations, StandsInFor = rest.StandsInFor };
    }

    private static int PositionOf(Citation citation, List<Citation> citations)
    {
        var known = citations.FindIndex(other => other.Passage == citation.Passage && other.Quote == citation.Quote);
        if (known < 0)
            citations.Add(citation with { Position = citations.Count + 1 });
        return known < 0 ? citations.Count : known + 1;
    }

    // Only answers in sentences are ever written by a model, so only those are completed.
    private static AnswerBlock Renumbered(AnswerBlock block, Dictionary<int, int> positions) => block is AnswerBlock.Paragraph paragraph
        ? new AnswerBlock.Paragraph([.. paragraph.Statements.Select(statement => statement with { Citations = [.. statement.Citations.Select(position => positions[position])] })])
        : block;
}

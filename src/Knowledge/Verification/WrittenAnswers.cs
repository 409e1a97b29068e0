using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Turns what a model wrote into what may be said, sentence by sentence. The first sentence is the core: when it cannot be said, or does
/// not agree with what the rules make of the question, nothing is.
/// </summary>
internal sealed class WrittenAnswers(WrittenCheck check)
{
    public Answer Verify(Draft.Written draft)
    {
        if (Core(draft) is not { } core)
            return new Answer.NotInOverview(Phrases.MissingKind(null), []);

        var citations = new CitationList();
        var statements = new List<Statement> { Cited(core.Text, core.Evidence, citations) };
        foreach (var sentence in draft.Sentences.Skip(1))
        {
            if (check.Check(sentence, WorkedOut.Nothing).Evidence is { Count: > 0 } evidence && evidence.Count <= MostWitnesses)
                statements.Add(Cited(Ended(sentence.Text), evidence, citations));
        }

        return new Answer.Grounded([new AnswerBlock.Paragraph(statements)], citations.Items) { About = About(draft, core.Evidence), Author = Author.Model };
    }

    // A sentence that needs more of the overview's sentences than this tells too much at once to be checked.
    private const int MostWitnesses = 4;

    private (string Text, IReadOnlyList<Evidence> Evidence)? Core(Draft.Written draft)
    {
        var verdict = draft.Brief.Verdict;
        var (says, text) = Opening.Of(draft.Sentences[0].Text);
        var opening = OpeningOf(draft.Brief);
        if (says is not null && opening is not null && says != opening)
            return null;
        var evidence = check.Check(draft.Sentences[0] with { Text = text }, check.WorkedOutFor(draft.Brief)).Evidence;
        var agrees = verdict is null ? RequiredKind.IsIn(text, draft.Brief) : VerdictFigures.AgreeWith(text, verdict, draft.Brief.Inquiry);
        return evidence.Count is > 0 and <= MostWitnesses && agrees ? ($"{opening}{Ended(text)}", evidence) : null;
    }

    // Whether it is yes or no is for the rules to say, and not for the model.
    private static string? OpeningOf(Brief brief) =>
        brief.Extract is Draft.Composed { Blocks: [DraftBlock.Paragraph { Statements: [var first, ..] }, ..] } ? Opening.Of(first.Text).Says : null;

    private static Statement Cited(string text, IReadOnlyList<Evidence> evidence, CitationList citations) =>
        new(text, [.. evidence.Select(citations.PositionOf).Distinct()]);

    private static IReadOnlyList<Article> About(Draft.Written draft, IReadOnlyList<Evidence> core) =>
        draft.Brief.Extract is Draft.Composed { About: [_, ..] about } ? about : [.. core.Select(evidence => evidence.Article).Distinct()];

    private static string Ended(string text) => text[^1] is '.' or '!' or '?' ? text : $"{text}.";
}

using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Answers "where can I read more": the links of an article that the question names, or all of them.</summary>
internal sealed class LinkAnswers(TermReader terms)
{
    // A link is the one asked for when its title has this share of what the question says besides its subject.
    private const float EnoughCoverage = 0.45f;

    /// <summary>Whether reading on is all that is asked, or what the sentence found tells.</summary>
    public static bool Asks(Inquiry inquiry, RankedSentence lead) =>
        inquiry.Asked.Contains(Asked.Link) && (lead.Fact?.Kind == FactKind.FurtherReading || inquiry.Asked.All(asked => asked is Asked.Link or Asked.Where));

    public Draft Compose(Inquiry inquiry, Article subject, Sentence mention)
    {
        var asked = terms.Read(inquiry, withoutNamesOf: subject.Slug);
        var named = subject.Links
            .Select(link => (link, Coverage: asked.WeightIn(terms.ReadText(link.Title)) / MathF.Max(asked.Weight, 1)))
            .Where(link => link.Coverage >= EnoughCoverage)
            .OrderByDescending(link => link.Coverage)
            .Select(link => link.link)
            .ToList();

        // "Heb je de site voor me?" after an answer on Takecarebnb means the site that the answer's words name.
        var told = subject.Links.Where(link => subject.Passages.Any(passage => inquiry.Question.Near.Contains(passage.Id) && passage.Text.Contains(link.Title, StringComparison.OrdinalIgnoreCase))).ToList();
        var links = named.Count > 0 ? named : told.Count is > 0 and <= 2 ? told : subject.Links;
        return new Draft.Composed([subject], [new DraftBlock.Paragraph([DraftStatement.Quoting(subject, mention)]), new DraftBlock.Links(links)]);
    }
}

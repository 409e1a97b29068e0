using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Tests;

/// <summary>Valid objects of which a test states only what matters to it.</summary>
internal static class Some
{
    public static Article Article(string slug = "optoppen", string title = "Optoppen", string text = "Optoppen voegt een bouwlaag toe.")
    {
        var passage = new Passage(Slug.Parse(slug), 1, "", text);
        return new Article
        {
            Slug = Slug.Parse(slug),
            Title = title,
            ShortName = title.ToLowerInvariant(),
            Kind = InstrumentKind.Mogelijkheid,
            Order = 1,
            Names = [],
            Themes = [],
            Support = [],
            Regulations = [],
            Links = [],
            LaterChanges = [],
            Rules = [],
            Facts = [],
            Unanswered = [],
            Sentences = [.. SentenceSplitter.Split(text).Select((sentence, i) => new Sentence(i + 1, sentence, "", false, passage))],
            Passages = [passage],
        };
    }
}

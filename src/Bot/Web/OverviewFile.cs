using System.Text.Json.Serialization;
using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;

namespace Assistent.Bot.Web;

/// <summary>
/// The overview as the page has it: what a reader opens, browses or looks up without asking the bot. All of it is public.
/// </summary>
internal sealed record OverviewFile(
    string Edition,
    string Publisher,
    Uri Address,
    IReadOnlyList<OverviewFile.Kind> Kinds,
    IReadOnlyList<OverviewFile.Attribute> Attributes,
    IReadOnlyList<OverviewFile.Text> Articles,
    IReadOnlyList<string> Questions)
{
    // What a card tells, in this order, where the article has a sentence for it.
    private static readonly (FactKind Kind, string Name)[] OnCard =
    [
        (FactKind.Definition, "what"), (FactKind.Audience, "audience"), (FactKind.Amount, "amount"), (FactKind.Period, "period"),
        (FactKind.Duration, "duration"),
    ];

    public static OverviewFile Of(KnowledgeBase knowledge)
    {
        var (library, overview) = (knowledge.Library, knowledge.Library.Overview);
        var questions = library.Instruments.SelectMany(knowledge.QuestionsOn);
        return new OverviewFile(
            overview.Edition,
            overview.PublisherInShort,
            overview.Address,
            [.. overview.Kinds.Select(kind => new Kind(kind.Name, kind.Singular, kind.Plural))],
            [.. overview.Characteristics.Select(known => new Attribute(known.Name, known.Phrase))],
            [.. library.Articles.Except(library.Instruments).Concat(library.Instruments).Select(article => TextOf(library, article))],
            [.. overview.Themes.Select(theme => theme.Question).Concat(overview.Starters).Concat(questions).Distinct()]);
    }

    private static Text TextOf(ArticleLibrary library, Article article) => new(
        article.Slug.ToString(),
        article.Title,
        article.ShortName,
        article.IsInstrument ? article.Kind.Name : null,
        article.Names,
        [.. article.Characteristics.Select(owned => owned.Characteristic.Name).Distinct()],
        [.. article.Sentences.GroupBy(sentence => sentence.Paragraph).Select(ParagraphOf)],
        [.. article.Links.Select(link => LinkOf(library.Overview, link.Label, link.Url))],
        [.. article.LaterChanges.Select(change => new Change(change.Sentence.Id, change.Sentence.Text, change.Date,
            LinkOf(library.Overview, change.Source.Host, change.Source)))],
        [.. OnCard.Select(row => (row.Name, Fact: article.Facts.FirstOrDefault(fact => fact.Kind == row.Kind
                && article.ChangeOf(fact.Sentence) is null)))
            .Where(row => row.Fact is not null)
            .Select(row => new Row(row.Name, row.Fact!.Sentence.Text))],
        [.. article.Related.Select(slug => slug.ToString())]);

    private static Paragraph ParagraphOf(IGrouping<int, Sentence> sentences) => new(
        sentences.First().Section,
        sentences.First().IsListLine,
        [.. sentences.Select(sentence => new Line(sentence.Id, sentence.Text))]);

    private static Link LinkOf(Overview overview, string title, Uri address) =>
        new(title, address, overview.SiteOf(address)?.Kind switch
        {
            SiteKind.Government => "government",
            SiteKind.Publisher => "publisher",
            SiteKind.Provider => "provider",
            _ => null,
        });

    /// <summary>A kind of instrument; <paramref name="Name"/> is what an article's <see cref="Text.Kind"/> says.</summary>
    internal sealed record Kind(string Name, string Singular, string Plural);

    internal sealed record Attribute(string Name, string Phrase);

    /// <summary>An article. One without a kind is background, and is not browsed.</summary>
    internal sealed record Text(string Slug, string Title, string ShortName, string? Kind, IReadOnlyList<string> Names,
        IReadOnlyList<string> Attributes, IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Link> Links,
        IReadOnlyList<Change> Changes, IReadOnlyList<Row> Card, IReadOnlyList<string> Related);

    internal sealed record Paragraph(string Heading, bool IsList, IReadOnlyList<Line> Sentences);

    internal sealed record Line(string Id, string Text);

    /// <param name="Title">What it is called.</param>
    /// <param name="Address">Where it leads.</param>
    /// <param name="Of">Whose page it is: government, publisher or provider; null where that is not told.</param>
    internal sealed record Link(string Title, Uri Address, string? Of);

    internal sealed record Change(string Id, string Text, string Date, Link Source);

    /// <summary>What a card tells: the kind of thing, and the article's own sentence for it.</summary>
    internal sealed record Row(string Name, string Text);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OverviewFile))]
internal sealed partial class OverviewJson : JsonSerializerContext;

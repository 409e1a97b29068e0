using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Reading;

/// <summary>An article of a list, with the sentence that bears out that it belongs there.</summary>
internal sealed record ListItem(Article Article, Sentence Sentence);

/// <summary>The articles that have something in common, always all of them, kind by kind in the overview's order.</summary>
internal static class Lists
{
    public static IReadOnlyList<ListItem> Of(ListCriterion criterion, ArticleLibrary library) => criterion switch
    {
        ListCriterion.Everything => [.. library.Instruments.Select(First)],
        ListCriterion.OfKind of => [.. library.Instruments.Where(article => article.Kind.Name == of.Kind).Select(First)],
        ListCriterion.With with => With(with, library),
        ListCriterion.Under under => [.. KindOf(under.Kind, library) is { } kind ? library.Under(library[under.Article], kind)
            .Select(article => Named(article, library[under.Article], article)) : []],
        ListCriterion.Naming naming => [.. library.Naming(naming.Article)
            .Select(article => Named(article, article, library[naming.Article]))],
        ListCriterion.HavingUnder having =>
            [.. library.Instruments.Where(article => article.Related.Any(slug => library[slug].Kind.Name == having.Kind)).Select(First)],
        _ => [],
    };

    private static IReadOnlyList<ListItem> With(ListCriterion.With with, ArticleLibrary library)
    {
        var all = library.Instruments
            .SelectMany(article => article.Characteristics.Where(own => own.Characteristic.Name == with.Characteristic)
                .Take(1)
                .Select(own => new ListItem(article, own.Sentence)))
            .ToList();
        var ofKind = all.Where(item => item.Article.Kind.Name == with.Kind).ToList();
        return ofKind.Count > 0 ? ofKind : all;
    }

    private static InstrumentKind? KindOf(string name, ArticleLibrary library) =>
        library.Overview.Kinds.FirstOrDefault(kind => kind.Name == name);

    private static ListItem First(Article article) => new(article, article.Sentences[0]);

    // The line under which the overview names the one at the other.
    private static ListItem Named(Article shown, Article at, Article named) =>
        new(shown, at.Sentences.FirstOrDefault(sentence => sentence.IsListLine && named.Names.Append(named.Title).Contains(sentence.Text.Trim(), StringComparer.OrdinalIgnoreCase)) ?? shown.Sentences[0]);
}

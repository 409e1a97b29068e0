using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Rules;

namespace Assistent.Knowledge.Reading;

/// <summary>An article of a list, with the sentence that bears out that it belongs there.</summary>
/// <param name="IsSaid">Whether the list is of what the sentences say, and not of names alone.</param>
internal sealed record ListItem(Article Article, Sentence Sentence, bool IsSaid = false);

/// <summary>The articles that have something in common, always all of them, kind by kind in the overview's order.</summary>
internal static class Lists
{
    public static IReadOnlyList<ListItem> Of(ListCriterion criterion, ArticleLibrary library) => criterion switch
    {
        ListCriterion.Everything => [.. library.Instruments.Select(First)],
        ListCriterion.OfKind of => [.. OfKind(of.Kind, library).Select(First)],
        ListCriterion.With with => With(with, library),
        ListCriterion.Under under => [.. KindOf(under.Kind, library) is { } kind ? library.Under(library[under.Article], kind)
            .Select(article => Named(article, library[under.Article], article)) : []],
        ListCriterion.Naming naming => [.. library.Naming(naming.Article)
            .Select(article => Named(article, article, library[naming.Article]))],
        ListCriterion.Mentioning mentioning => [.. library.Instruments
            .Select(article => (Article: article, Mention: MentionedNames.MentionIn(article, mentioning.Name)))
            .Where(found => found.Mention is not null)
            .Select(found => new ListItem(found.Article, found.Mention!))],
        ListCriterion.HavingUnder having =>
            [.. library.Instruments.Where(article => article.Related.Any(slug => library[slug].Kind.Name == having.Kind)).Select(First)],
        ListCriterion.Standing standing => [.. OfKind(standing.Kind ?? KindWithTime(library), library).Select(Standing)],
        ListCriterion.Changed changed => [.. library.Articles.Where(article => article.Slug == (changed.Article ?? article.Slug))
            .SelectMany(article => article.LaterChanges.Select(change => new ListItem(article, change.Sentence, IsSaid: true)))],
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

    private static IEnumerable<Article> OfKind(string? kind, ArticleLibrary library) =>
        library.Instruments.Where(article => article.Kind.Name == kind);

    // The kind of which most are open for a time.
    private static string? KindWithTime(ArticleLibrary library) =>
        library.Overview.Kinds
            .MaxBy(kind => OfKind(kind.Name, library).Count(article => article.Rules.Any(rule => rule.Measure == Measure.Day)))?.Name;

    // Until when it is open last; otherwise what changed last, and then what the overview says of its time.
    private static ListItem Standing(Article article)
    {
        var sentence = article.Rules.Where(rule => rule.Measure == Measure.Day).MaxBy(RuleQuestion.Last)?.Sentence
            ?? article.LaterChanges.LastOrDefault()?.Sentence
            ?? article.Facts.FirstOrDefault(fact => fact.Kind == FactKind.Period)?.Sentence
            ?? article.Sentences[0];
        return new ListItem(article, sentence, IsSaid: true);
    }

    private static InstrumentKind? KindOf(string name, ArticleLibrary library) =>
        library.Overview.Kinds.FirstOrDefault(kind => kind.Name == name);

    private static ListItem First(Article article) => new(article, article.Sentences[0]);

    // The line under which the overview names the one at the other.
    private static ListItem Named(Article shown, Article at, Article named)
    {
        var names = named.Names.Append(named.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var line = at.Sentences.FirstOrDefault(sentence => sentence.IsListLine && names.Contains(sentence.Text.Trim()));
        return new ListItem(shown, line ?? shown.Sentences[0]);
    }
}

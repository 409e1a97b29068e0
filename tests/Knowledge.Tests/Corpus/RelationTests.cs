using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Tests.Corpus;

public sealed class RelationTests
{
    private static ArticleLibrary Library => RepositoryKnowledgeBase.Library;

    [Fact]
    public void A_relation_is_found_from_both_ends()
    {
        var named = Library.Articles.SelectMany(article => article.Related.Select(slug => (article.Slug, Named: slug)))
            .Order(BySlugs).ToList();

        var naming = Library.Articles.SelectMany(article => Library.Naming(article.Slug).Select(other => (other.Slug, Named: article.Slug)))
            .Order(BySlugs).ToList();

        Assert.NotEmpty(named);
        Assert.Equal(named, naming);
    }

    [Theory]
    [InlineData("expertteam-woningbouw", "flexwoningen, transformatie")]
    [InlineData("logeerregeling", "hospitaverhuur, particuliere-verhuurders, maatschappelijke-initiatieven")]
    [InlineData("flexpoolregeling", "")]
    public void Says_under_which_mogelijkheden_the_overview_names_an_instrument(string slug, string mogelijkheden) =>
        Assert.Equal(mogelijkheden, string.Join(", ", Library.Naming(Slug.Parse(slug)).Select(article => article.Slug)));

    [Theory]
    [InlineData("Ondersteuning", "ondersteuning")]
    [InlineData("Regeling", "regeling")]
    public void The_relations_are_those_that_the_text_lists(string section, string kind)
    {
        foreach (var article in Library.OfKind(KindOf("mogelijkheid")))
        {
            var listed = article.Sentences.Where(sentence => sentence.IsListLine && sentence.Section == section)
                .Select(sentence => sentence.Text).ToList();
            var related = Library.Under(article, KindOf(kind));

            Assert.Equal(listed.Count, related.Count);
            Assert.All(related.Zip(listed),
                pair => Assert.Contains(pair.Second, pair.First.Names.Prepend(pair.First.Title), StringComparer.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Every_slug_that_the_evaluation_knows_is_an_article()
    {
        var slugs = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Evaluation", "contents.tsv"))
            .Skip(1).Select(line => Slug.Parse(line.Split('\t')[0])).ToList();

        Assert.Equal(25, slugs.Count);
        Assert.All(slugs, slug => Assert.Equal(slug, Library[slug].Slug));
    }

    private static InstrumentKind KindOf(string name) => Library.Overview.Kinds.First(kind => kind.Name == name);

    private static Comparer<(Slug, Slug)> BySlugs =>
        Comparer<(Slug, Slug)>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));
}

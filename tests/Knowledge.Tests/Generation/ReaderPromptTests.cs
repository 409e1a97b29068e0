using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Generation;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Language;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Knowledge.Tests.Generation;

/// <summary>What a model is given of an overview: all of a small one, and of a large one what fits the question best.</summary>
public sealed class ReaderPromptTests
{
    private const int Articles = 2000;
    private const int Tokens = 4000;

    [Fact]
    public void Of_two_thousand_articles_only_what_fits_the_question_best_is_given_with_its_neighbours()
    {
        using var folder = new TemporaryFolder();
        WriteOverview(folder);
        var library = ArticleLibrary.Read(folder.Path);
        using var search = new PassageSearch(library, DutchAnalysis.Load());
        var prompt = new ReaderPrompt(library, search, Tokens, new FakeTimeProvider());

        var messages = prompt.For("Hoe hoog mag de zeppelinloods worden?", [],
            "Hoe hoog mag de zeppelinloods worden?", [Slug.Parse("artikel-7")]);
        var text = messages[1].Text;

        Assert.False(prompt.IsWhole);
        Assert.DoesNotContain("## artikel-", messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("artikel-1234.3 De zeppelinloods wordt hooguit tien meter hoog.", text, StringComparison.Ordinal);
        Assert.Contains("artikel-1234.1 ", text, StringComparison.Ordinal);
        Assert.Contains("artikel-7.1 ", text, StringComparison.Ordinal);
        Assert.True(OverviewText.TokensOf(text) < Tokens * 1.2, $"{OverviewText.TokensOf(text)} tokens");
    }

    [Fact]
    public void Of_a_small_one_everything_is_given_before_the_question()
    {
        var library = RepositoryKnowledgeBase.Knowledge.Library;
        using var search = new PassageSearch(library, DutchAnalysis.Load());
        var prompt = new ReaderPrompt(library, search, new ModelOptions(null!).OverviewTokens, new FakeTimeProvider());

        var messages = prompt.For("Wat is optoppen?", [], "Wat is optoppen?", []);

        Assert.True(prompt.IsWhole);
        Assert.All(library.Articles.SelectMany(article => article.Everything),
            sentence => Assert.Contains($"{sentence.Id} ", messages[0].Text, StringComparison.Ordinal));
        Assert.Contains("optoppen.1", messages[1].Text, StringComparison.Ordinal);
    }

    private static void WriteOverview(TemporaryFolder folder)
    {
        folder.Write("overzicht.yml", """
            naam: overzicht van gebouwen
            onderwerp: gebouwen
            uitgever: de gemeente
            uitgever-kort: gemeente
            uitgever-voluit: de gemeente
            editie: mei 2024
            adres: https://www.example.nl
            toelichting: artikel-1
            soorten:
              - soort: gebouw
                een: gebouw
                meer: gebouwen
            kenmerken: []
            begin:
              - Welke gebouwen zijn er?
            """);
        for (var i = 1; i <= Articles; i++)
        {
            var last = i == 1234 ? "De zeppelinloods wordt hooguit tien meter hoog." : $"Het dak van nummer {i} is van riet.";
            folder.Write($"artikel-{i}.md", $"""
                ---
                titel: Gebouw {i}
                kort: gebouw {i}
                soort: gebouw
                volgorde: {i}
                namen: []
                noemt: []
                links: []
                feiten: []
                ---

                Gebouw {i} staat aan de haven. De deur van nummer {i} is groen.

                {last}
                """);
        }
    }
}

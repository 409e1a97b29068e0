using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Tests.Answering;

/// <summary>What stands in a list, from the data.</summary>
internal static class ListedArticles
{
    private static readonly Dictionary<string, string> Ended = new()
    {
        ["regeling-huisvesting-grote-gezinnen"] = "15 oktober 2026",
        ["hotel-en-accommodatieregeling"] = "31 december 2024",
        ["stimuleringsregeling-ontmoetingsruimten"] = "19 september 2025",
    };

    public static ArticleLibrary Library => RepositoryKnowledgeBase.Library;

    public static bool Has(Article article, string characteristic) =>
        article.Characteristics.Any(own => own.Characteristic.Name == characteristic);

    public static IEnumerable<string> Titles(Func<Article, bool> belongs) =>
        Library.Instruments.Where(belongs).Select(Shown);

    /// <summary>A title; what is over is not to be taken for open.</summary>
    public static string Shown(Article article) => Ended.TryGetValue(article.Slug.ToString(), out var day)
        ? $"{article.Title} (liep tot en met {day})"
        : article.Title;
}

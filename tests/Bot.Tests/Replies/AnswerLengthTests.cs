using System.Text.RegularExpressions;
using Assistent.Bot.Replies;
using Assistent.Knowledge.Corpus;

namespace Assistent.Bot.Tests.Replies;

/// <summary>An answer is read between two telephone calls: it is short, and so are the sentences around the overview's own.</summary>
public sealed partial class AnswerLengthTests
{
    private const int MostWords = 60;
    private const int MostInSentence = 25;
    private const double Share = 0.9;

    private static readonly IReadOnlyList<string> Texts =
        [.. RepositoryKnowledgeBase.AnsweredExamples()
            .Select(example => RepositoryKnowledgeBase.Replies.To(example.Message, example.Answer).Text)];

    [Fact]
    public void Half_of_the_answers_have_at_most_sixty_words()
    {
        var lengths = Texts.Select(text => WordsOf(Marker().Replace(text, ""))).Order().ToList();

        Assert.InRange(lengths[lengths.Count / 2], 1, MostWords);
    }

    [Fact]
    public void Nine_in_ten_of_our_own_sentences_have_at_most_twenty_five_words()
    {
        var lengths = Texts.SelectMany(OwnSentences).Select(WordsOf).ToList();

        Assert.NotEmpty(lengths);
        Assert.True(lengths.Count(words => words <= MostInSentence) >= Share * lengths.Count,
            $"Of {lengths.Count} sentences {lengths.Count(words => words > MostInSentence)} are longer.");
    }

    // What is left when the overview's sentences, what is quoted, lists and tables are taken out.
    private static IEnumerable<string> OwnSentences(string text)
    {
        var quoted = RepositoryKnowledgeBase.Knowledge.Library.Articles.SelectMany(SentencesOf)
            .OrderByDescending(sentence => sentence.Length)
            .Aggregate(Marker().Replace(text, ""), (rest, sentence) => rest.Replace(sentence, "", StringComparison.Ordinal));
        return quoted.Split('\n')
            .Where(line => !ListLine().IsMatch(line))
            .SelectMany(line => SentenceEnd().Split(Quote().Replace(line, "")))
            .Where(sentence => sentence.Any(char.IsLetter));
    }

    private static IEnumerable<string> SentencesOf(Article article) =>
        article.Sentences.Concat(article.LaterChanges.Select(change => change.Sentence))
            .Select(sentence => MarkdownText.Escape(sentence.Text));

    private static int WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@" ?\[\d+\]")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(\||- |\d+\. )")]
    private static partial Regex ListLine();

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Quote();

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex SentenceEnd();
}

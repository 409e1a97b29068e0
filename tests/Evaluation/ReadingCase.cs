using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Reading.Training;

namespace Assistent.Evaluation;

/// <summary>A question in a voice, with what answers it.</summary>
/// <param name="Voice">Who wrote it.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Article">The slug of the article that it is on the subject of; null for another subject altogether.</param>
/// <param name="Sentences">The ids of the sentences that answer it, each of them; none where nothing does.</param>
internal sealed record ReadingCase(string Voice, string Question, string? Article, IReadOnlyList<string> Sentences)
{
    public bool IsTold => Sentences.Count > 0;

    /// <summary>The questions of a file with the columns voice, article, sentence (its text) and question, and a header line.</summary>
    /// <exception cref="InvalidDataException">A line has other columns, or a sentence that the overview does not have.</exception>
    public static IReadOnlyList<ReadingCase> Read(string path, ArticleLibrary library) =>
        [.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select((line, i) => OfLine(line, i + 2, library))];

    /// <summary>
    /// The questions that a writer gave as examples: of messages on their own, what is told, what is not and what is off topic.
    /// </summary>
    public static IEnumerable<ReadingCase> Of(IEnumerable<TrainingExample> examples) =>
        examples.Where(IsQuestion).Select(example => new ReadingCase(
            example.Writer, example.Text, ClassName.ArticleOf(example.Classes[0]), [.. example.Classes.Where(ClassName.IsSentence)]));

    // What leans on a conversation is no question by itself, and an act no question at all.
    private static bool IsQuestion(TrainingExample example) =>
        example.Classes is [var first, ..] && example.Marks.GetValueOrDefault(MessageMark.TwoParts) is false
        && (first == ClassName.OffTopic
            || ((ClassName.IsSentence(first) || ClassName.IsNotTold(first)) && example.Marks.ContainsKey(MessageMark.Leans)));

    private static ReadingCase OfLine(string line, int number, ArticleLibrary library)
    {
        if (line.Split('\t') is not [var voice, var article, var sentence, var question])
            throw new InvalidDataException($"Line {number} does not have four columns.");
        if (article == "-")
            return new ReadingCase(voice, question, null, []);
        IReadOnlyList<string> sentences = sentence == "-" ? [] : Answering(article, sentence, library);
        return sentence != "-" && sentences.Count == 0
            ? throw new InvalidDataException($"Line {number} has a sentence that '{article}' does not have.")
            : new ReadingCase(voice, question, article, sentences);
    }

    private static IReadOnlyList<string> Answering(string slug, string text, ArticleLibrary library)
    {
        var words = Folded(text);
        var own = library.Find(slug)?.Everything.Select(sentence => (sentence.Id, Words: Folded(sentence.Text))).ToList() ?? [];
        var same = own.Where(sentence => sentence.Words == words).ToList();
        // The overview's sentence may be cut otherwise, into lines of a list.
        var found = same.Count > 0
            ? same
            : own.Where(sentence => words.Contains(sentence.Words, StringComparison.Ordinal)
                || sentence.Words.Contains(words, StringComparison.Ordinal));
        return [.. found.Select(sentence => sentence.Id)];
    }

    private static string Folded(string text) => $" {string.Join(' ', Words.Of(text))} ";
}

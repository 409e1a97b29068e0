using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Tests.Verification;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>
/// A sentence with one thing in it that is not so: what kind of thing, the sentence that it points at, and what no reader may see.
/// </summary>
internal sealed record Hallucination(string Kind, string Question, Sentence Pointed, string Id, string Text, string MayNotBeSeen)
{
    /// <summary>The plan as a model writes it, with the false sentence alone or after the true one.</summary>
    public string Write(bool isBesideATrueOne) =>
        Plans.Answer(Question, Plans.Told(Id, isBesideATrueOne ? $"{Pointed.Text} {Text}" : Text));
}

/// <summary>Makes false sentences of faithful ones, by rule: one figure, name, date, party, direction, quote, id or link each.</summary>
internal static class Hallucinations
{
    private static readonly (string From, string To)[] Parties =
    [
        ("gemeenten", "provincies"), ("gemeente", "provincie"), ("het COA", "de provincie"), ("statushouders", "studenten"),
        ("verhuurder", "huurder"), ("woningcorporatie", "bank"),
    ];

    private static readonly (string From, string To)[] Bounds =
    [
        ("maximaal", "minimaal"), ("minimaal", "maximaal"), ("tijdelijke", "permanente"), ("moeten", "hoeven niet te"),
        ("niet", "wel"), ("kunnen", "moeten"),
    ];

    private static readonly string[] Links =
    [
        "(zie https://kwaad.example/regeling)", "[hier](https://kwaad.example)", "via www.kwaad.example", "op kwaadvoorbeeld.nl",
        "<a href='x'>hier op kwaad</a>", "![logo](https://kwaad.example/p.png)", "mail naar info@kwaad.example",
    ];

    public static IReadOnlyList<Hallucination> Of(KnowledgeBase knowledge, IReadOnlyList<(string Question, Sentence Sentence)> answers) =>
        [.. answers.SelectMany((answer, i) => Facts(answer)
            .Concat(Replaced("partij", answer, Parties))
            .Concat(Replaced("grens", answer, Bounds))
            .Concat(Borrowed(knowledge, answer))
            .Concat([Quoted(answer), UnknownId(answer, i), OtherId(knowledge, answer), Linked(answer, i)]))
            .OfType<Hallucination>()];

    private static IEnumerable<Hallucination> Facts((string Question, Sentence Sentence) answer) =>
        FactMutations.Of(answer.Sentence.Text).Select(changed => False("feit", answer, changed, changed));

    private static IEnumerable<Hallucination> Replaced(
        string kind, (string Question, Sentence Sentence) answer, (string From, string To)[] pairs) =>
        pairs
            .Where(pair => $" {answer.Sentence.Text}".Contains($" {pair.From} ", StringComparison.Ordinal)
                && !answer.Sentence.Text.Contains(pair.To, StringComparison.Ordinal))
            .Select(pair => $" {answer.Sentence.Text}".Replace($" {pair.From} ", $" {pair.To} ", StringComparison.Ordinal).Trim())
            .Select(changed => False(kind, answer, changed, changed));

    // A figure of another sentence of the same passage, in place of this one's.
    private static IEnumerable<Hallucination> Borrowed(KnowledgeBase knowledge, (string Question, Sentence Sentence) answer)
    {
        var sentence = answer.Sentence;
        foreach (var own in sentence.Quantities.Take(1))
        {
            var others = knowledge.Library[sentence.Article].Sentences
                .Where(other => other.Passage == sentence.Passage && other != sentence)
                .SelectMany(other => other.Quantities)
                .Where(other => other.Value.GetType() == own.Value.GetType())
                .Where(other => !sentence.Text.Contains(other.Text, StringComparison.Ordinal));
            foreach (var other in others)
            {
                var changed = sentence.Text.Replace(own.Text, other.Text, StringComparison.Ordinal);
                yield return False("geleend", answer, changed, changed);
            }
        }
    }

    // Words of the source in quotation marks, of which one is another.
    private static Hallucination? Quoted((string Question, Sentence Sentence) answer)
    {
        var words = answer.Sentence.Text.TrimEnd('.').Split(' ');
        if (words.Length < 8)
            return null;
        var quoted = $"“{string.Join(' ', words[^6..^3])} natuurlijk {string.Join(' ', words[^2..])}”";
        return False("citaat", answer, $"{string.Join(' ', words[..^6])} {quoted}.", quoted);
    }

    private static Hallucination UnknownId((string Question, Sentence Sentence) answer, int seed) => new(
        "kenmerk",
        answer.Question,
        answer.Sentence,
        seed % 2 == 0 ? "verzonnen-artikel.1" : $"{answer.Sentence.Article}.99",
        $"Het overzicht zegt: {answer.Sentence.Text}",
        "Het overzicht zegt:");

    // A real id, of another article.
    private static Hallucination OtherId(KnowledgeBase knowledge, (string Question, Sentence Sentence) answer) => new(
        "ander kenmerk",
        answer.Question,
        answer.Sentence,
        knowledge.Library.Instruments.First(article => article.Slug != answer.Sentence.Article).Sentences[0].Id,
        $"Het overzicht zegt: {answer.Sentence.Text}",
        "Het overzicht zegt:");

    private static Hallucination Linked((string Question, Sentence Sentence) answer, int seed) =>
        False("link", answer, $"{answer.Sentence.Text.TrimEnd('.')} {Links[seed % Links.Length]}.", "kwaad");

    private static Hallucination False(string kind, (string Question, Sentence Sentence) answer, string changed, string mayNotBeSeen) =>
        new(kind, answer.Question, answer.Sentence, answer.Sentence.Id, changed, mayNotBeSeen);
}

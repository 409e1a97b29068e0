using Assistent.Knowledge;
using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Tests.Verification;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>An answer with one thing in it that is not so: what kind of thing, how it is written, and what no reader may see.</summary>
internal sealed record Hallucination(string Kind, string Question, Func<ChatRequest, string> Write, string MayNotBeSeen);

/// <summary>Makes false answers of faithful ones, by rule: one figure, name, date, quote, marker or link each.</summary>
internal static class Hallucinations
{
    private static readonly (string From, string To)[] Parties = [("gemeenten", "provincies"), ("gemeente", "provincie"), ("het COA", "de provincie"), ("statushouders", "studenten"), ("verhuurder", "huurder"), ("woningcorporatie", "bank")];
    private static readonly (string From, string To)[] Bounds = [("maximaal", "minimaal"), ("minimaal", "maximaal"), ("tijdelijke", "permanente"), ("moeten", "hoeven niet te"), ("niet", "wel"), ("kunnen", "moeten")];
    private static readonly string[] Links = ["(zie https://kwaad.example/regeling)", "[hier](https://kwaad.example)", "via www.kwaad.example", "op kwaadvoorbeeld.nl", "<a href='x'>hier</a>", "![logo](https://kwaad.example/p.png)", "mail naar info@kwaad.example"];

    public static IReadOnlyList<Hallucination> Of(KnowledgeBase knowledge, IReadOnlyList<(string Question, IReadOnlyList<string> Sentences)> answers) =>
        [.. answers.SelectMany((answer, i) => Facts(answer).Concat(Replaced("partij", answer, Parties)).Concat(Replaced("grens", answer, Bounds)).Concat(Borrowed(knowledge, answer)).Concat([Quoted(answer), UnknownMarker(answer, i), OtherMarker(answer), Linked(answer, i)])).OfType<Hallucination>()];

    private static IEnumerable<Hallucination> Facts((string Question, IReadOnlyList<string> Sentences) answer) =>
        answer.Sentences.SelectMany((sentence, at) => FactMutations.Of(sentence).Select(changed => False("feit", answer, at, changed, changed)));

    private static IEnumerable<Hallucination> Replaced(string kind, (string Question, IReadOnlyList<string> Sentences) answer, (string From, string To)[] pairs) =>
        answer.Sentences.SelectMany((sentence, at) => pairs.Where(pair => $" {sentence}".Contains($" {pair.From} ", StringComparison.Ordinal) && !sentence.Contains(pair.To, StringComparison.Ordinal)).Select(pair => $" {sentence}".Replace($" {pair.From} ", $" {pair.To} ", StringComparison.Ordinal).Trim()).Select(changed => False(kind, answer, at, changed, changed)));

    // A figure of another sentence of the same article, in place of this one's.
    private static IEnumerable<Hallucination> Borrowed(KnowledgeBase knowledge, (string Question, IReadOnlyList<string> Sentences) answer)
    {
        foreach (var (text, at) in answer.Sentences.Select((text, at) => (text, at)))
        {
            var (article, sentence) = knowledge.Library.Articles.SelectMany(article => article.Sentences.Select(sentence => (article, sentence))).FirstOrDefault(pair => pair.sentence.Text == text);
            foreach (var own in sentence?.Quantities.Take(1) ?? [])
            {
                foreach (var other in article.Sentences.Where(other => other.Passage == sentence!.Passage && other != sentence).SelectMany(other => other.Quantities).Where(other => other.Value.GetType() == own.Value.GetType() && !sentence!.Text.Contains(other.Text, StringComparison.Ordinal)))
                {
                    var changed = text.Replace(own.Text, other.Text, StringComparison.Ordinal);
                    yield return False("geleend", answer, at, changed, changed);
                }
            }
        }
    }

    // Words of the source in quotation marks, of which one is another.
    private static Hallucination? Quoted((string Question, IReadOnlyList<string> Sentences) answer)
    {
        var words = answer.Sentences[0].TrimEnd('.').Split(' ');
        if (words.Length < 8)
            return null;
        var quoted = $"“{string.Join(' ', words[^6..^3])} natuurlijk {string.Join(' ', words[^2..])}”";
        return False("citaat", answer, 0, $"{string.Join(' ', words[..^6])} {quoted}.", quoted);
    }

    private static Hallucination UnknownMarker((string Question, IReadOnlyList<string> Sentences) answer, int seed)
    {
        var marker = seed % 2 == 0 ? "[zzzz]" : "[1]";
        return new Hallucination("merk", answer.Question, _ => Faithful.Marked($"Het overzicht zegt: {answer.Sentences[0]}", marker, before: true), "Het overzicht zegt:");
    }

    // A token that was handed out, for a passage of another article.
    private static Hallucination OtherMarker((string Question, IReadOnlyList<string> Sentences) answer) =>
        new("ander merk", answer.Question, request => Faithful.Marked($"Het overzicht zegt: {answer.Sentences[0]}", request.Sources.LastOrDefault(source => !request.Sources.Any(other => other.Title == source.Title && other.Text.Contains(answer.Sentences[0], StringComparison.Ordinal))).Token ?? "[geen]", before: true), "Het overzicht zegt:");

    private static Hallucination Linked((string Question, IReadOnlyList<string> Sentences) answer, int seed)
    {
        var link = Links[seed % Links.Length];
        return False("link", answer, 0, $"{answer.Sentences[0].TrimEnd('.')} {link}.", "kwaad");
    }

    private static Hallucination False(string kind, (string Question, IReadOnlyList<string> Sentences) answer, int at, string changed, string mayNotBeSeen) =>
        new(kind, answer.Question, request => string.Join(' ', answer.Sentences.Select((sentence, i) => i == at ? Faithful.Marked(changed, request.TokenOf(sentence), before: true) : Faithful.Marked(sentence, request.TokenOf(sentence), before: false))), mayNotBeSeen);
}

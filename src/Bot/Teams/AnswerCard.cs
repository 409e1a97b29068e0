using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Teams;

/// <summary>The card under an answer: its sources, and the answer again in another form.</summary>
internal static class AnswerCard
{
    /// <summary>What the buttons are called on the wire, and the form each asks for.</summary>
    public static readonly IReadOnlyDictionary<string, AnswerForm> Verbs = new Dictionary<string, AnswerForm>
    {
        ["korter"] = AnswerForm.Shorter,
        ["beller"] = AnswerForm.ForCaller,
        ["mail"] = AnswerForm.ForMail,
    };

    private const int MaxQuoted = 6;
    private const int MaxQuote = 240;

    /// <summary>The card under a message, which says itself of when its answer is.</summary>
    /// <param name="citations">The sources of the reply.</param>
    /// <param name="questions">What may be asked next.</param>
    /// <param name="turn">The turn that was answered, <c>null</c> when there was no answer to give in another form.</param>
    public static AdaptiveCard Of(IReadOnlyList<Citation> citations, IReadOnlyList<string> questions, AnsweredTurn? turn) =>
        new([.. SourcesOf(citations), .. QuestionsOf(questions)], turn is null ? null : ButtonsOf(turn));

    /// <summary>The card with a text above its sources.</summary>
    public static AdaptiveCard Of(string text, IReadOnlyList<Citation> citations, AnsweredTurn turn) =>
        new([new CardElement.TextBlock(text), .. SourcesOf(citations),
            new CardElement.TextBlock($"{Wording.StateOf}.") { IsSubtle = true }], ButtonsOf(turn));

    private static IEnumerable<CardElement> SourcesOf(IReadOnlyList<Citation> citations)
    {
        yield return new CardElement.TextBlock(Wording.Sources) { Weight = "bolder", Style = "heading" };
        var sources = citations.GroupBy(citation => citation.Title).ToList();
        foreach (var source in sources)
        {
            yield return new CardElement.TextBlock(TitleOf([.. source])) { Spacing = "small" };
            if (sources.Count <= MaxQuoted)
                yield return new CardElement.TextBlock($"“{MarkdownText.Escape(TeamsReply.Clip(source.First().Quote, MaxQuote))}”") { IsSubtle = true, Spacing = "none" };
        }
    }

    private static IEnumerable<CardElement> QuestionsOf(IReadOnlyList<string> questions)
    {
        if (questions.Count > 0)
            yield return new CardElement.TextBlock(Wording.AskOn) { Weight = "bolder", Style = "heading" };
        foreach (var question in questions)
            yield return new CardElement.Container([new CardElement.TextBlock(MarkdownText.Escape(question)) { Color = "accent" }],
                new CardButton.Submit(question, new AskedByCard(question))) { Spacing = "small" };
    }

    private static string TitleOf(IReadOnlyList<Citation> citations)
    {
        var (first, title) = (citations[0], MarkdownText.Escape(citations[0].Title));
        var markers = string.Concat(citations.Select(citation => $"\\[{citation.Position}\\] "));
        return $"{markers}{(first.Link is { } link ? $"[{title}]({link})" : title)}";
    }

    private static CardButton[] ButtonsOf(AnsweredTurn turn) =>
        [Button(Wording.Shorter, "korter", turn), Button(Wording.ForCaller, "beller", turn), Button(Wording.ForMail, "mail", turn)];

    // The title is also what a user would type for it.
    private static CardButton.Execute Button(string title, string verb, AnsweredTurn turn) =>
        new(title, verb, turn, new CardButton.Submit(title, new AskedByCard(title)));
}

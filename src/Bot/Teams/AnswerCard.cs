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
    private const int MaxQuestions = 3;

    /// <summary>The card of a message: what its text does not say.</summary>
    /// <param name="reply">The reply, with its sources and what may be asked next.</param>
    /// <param name="turn">The turn that was answered, <c>null</c> when there was no answer to give in another form.</param>
    public static AdaptiveCard Of(Reply reply, AnsweredTurn? turn)
    {
        CardButton[] buttons = [.. turn is null ? [] : ButtonsOf(turn), .. ForwardOf(reply)];
        return new AdaptiveCard([.. SourcesOf(reply.Citations), .. QuestionsOf(reply.Suggestions.Take(MaxQuestions), AskedBelow),
            .. EditionOf(reply)], buttons is [] ? null : buttons);
    }

    /// <summary>The card with the text of the reply above its sources.</summary>
    public static AdaptiveCard WithText(Reply reply, AnsweredTurn turn) =>
        new([new CardElement.TextBlock(reply.Text), .. SourcesOf(reply.Citations),
            .. reply.SaysEdition ? [] : EditionOf(reply)], ButtonsOf(turn));

    /// <summary>Of when the overview is.</summary>
    public static CardElement StateOf(string edition) => new CardElement.TextBlock($"{Wording.StateOf(edition)}.") { IsSubtle = true };

    /// <summary>A button that asks a question below, as if it were typed.</summary>
    public static CardButton AskedBelow(string question) => new CardButton.Submit(question, new AskedByCard(question));

    public static IEnumerable<CardElement> SourcesOf(IReadOnlyList<Citation> citations)
    {
        yield return new CardElement.TextBlock(Wording.Sources) { Weight = "bolder", Style = "heading" };
        var sources = citations.GroupBy(citation => citation.Title).ToList();
        foreach (var source in sources)
        {
            yield return new CardElement.TextBlock(TitleOf([.. source])) { Spacing = "small" };
            if (sources.Count <= MaxQuoted)
                yield return Quoted(source.First());
        }
    }

    /// <summary>What may be asked next, each with the button that asks it.</summary>
    public static IEnumerable<CardElement> QuestionsOf(IEnumerable<string> questions, Func<string, CardButton> ask)
    {
        foreach (var (question, i) in questions.Select((question, i) => (question, i)))
        {
            if (i == 0)
                yield return new CardElement.TextBlock(Wording.AskOn) { Weight = "bolder", Style = "heading" };
            yield return new CardElement.Container([new CardElement.TextBlock(MarkdownText.Escape(question)) { Color = "accent" }],
                ask(question)) { Spacing = "small" };
        }
    }

    private static IEnumerable<CardElement> EditionOf(Reply reply) => reply.Edition is { } edition ? [StateOf(edition)] : [];

    private static CardElement.TextBlock Quoted(Citation citation) =>
        new($"“{MarkdownText.Escape(ClippedText.Of(citation.Quote, MaxQuote))}”") { IsSubtle = true, Spacing = "none" };

    private static IEnumerable<CardButton> ForwardOf(Reply reply) =>
        reply.Forward is { } forward ? [new CardButton.OpenUrl(forward.Label, forward.Address)] : [];

    private static string TitleOf(IReadOnlyList<Citation> citations)
    {
        var (first, title) = (citations[0], MarkdownText.Escape(ClippedText.Of(citations[0].Title, MaxQuote)));
        var markers = string.Concat(citations.Select(citation => $"\\[{citation.Position}\\] "));
        return $"{markers}{(first.Link is { } link ? $"[{title}]({link})" : title)}";
    }

    private static CardButton[] ButtonsOf(AnsweredTurn turn) =>
        [Button(Wording.Shorter, "korter", turn), Button(Wording.ForCaller, "beller", turn), Button(Wording.ForMail, "mail", turn)];

    // The title is also what a user would type for it.
    private static CardButton.Execute Button(string title, string verb, AnsweredTurn turn) =>
        new(title, verb, turn, new CardButton.Submit(title, new AskedByCard(title)));
}

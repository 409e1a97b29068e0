using System.Globalization;
using System.Text;
using Assistent.Knowledge.Articles;
using Microsoft.Extensions.AI;
using static System.FormattableString;

namespace Assistent.Knowledge.Answering.Generation;

/// <summary>Puts a question and its passages to a model: the directions first, then as data, fenced off, what they are about.</summary>
internal sealed class AnswerPrompt(ArticleLibrary library, TimeProvider time)
{
    private const int EarlierQuestions = 4;
    private const int MostOfQuestion = 4000;
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The directions, without which nothing of them can leak.</summary>
    public static string Directions { get; } = PromptFile.Read("antwoord").Replace("{peildatum}", Edition.Month, StringComparison.Ordinal);

    public IReadOnlyList<ChatMessage> For(Brief brief, IReadOnlyList<Passage> passages, SourceTokens tokens)
    {
        var text = new StringBuilder("BRONNEN\n");
        foreach (var passage in passages)
            text.Append(Invariant($"<bron kenmerk=\"[{tokens.Of(passage)}]\" titel=\"{Fenced(library[passage.Article].Title)}\">\n{Fenced(passage.Text)}\n</bron>\n"));
        if (brief.Verdict is { } verdict && passages.Contains(verdict.Evidence[0].Passage))
            text.Append(Invariant($"\nBEREKEND\n<berekening kenmerk=\"[{tokens.Of(verdict.Evidence[0].Passage)}]\">{Fenced(verdict.Text)}</berekening>\n"));
        text.Append(Earlier(brief.Earlier)).Append(Today()).Append(Asked(brief.Inquiry.Question));
        return [new ChatMessage(ChatRole.System, Directions), new ChatMessage(ChatRole.User, text.ToString())];
    }

    /// <summary>What was asked before, as far as it still matters.</summary>
    public static string Earlier(IReadOnlyList<string> questions) =>
        questions.Count == 0 ? "" : $"\nEERDERE VRAGEN\n{string.Concat(questions.TakeLast(EarlierQuestions).Select(question => $"<eerder>{Fenced(question)}</eerder>\n"))}";

    private string Today() => $"\nVANDAAG\n{time.GetLocalNow().ToString("d MMMM yyyy", Dutch)}\n";

    public static string Asked(Question question) => $"\nVRAAG\n<vraag>{Fenced(question.FullText)}</vraag>";

    /// <summary>Text as data: it cannot close its fence, nor hold something that looks like a token.</summary>
    public static string Fenced(string text) =>
        (text.Length > MostOfQuestion ? text[..MostOfQuestion] : text).Replace('<', '‹').Replace('>', '›').Replace('[', '(').Replace(']', ')');
}

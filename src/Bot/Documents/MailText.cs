using Assistent.Bot.Replies;

namespace Assistent.Bot.Documents;

/// <summary>An answer as a mail that is ready to send: the question is its subject, and its sources stand in the text.</summary>
internal sealed record MailText(string Subject, string Body)
{
    private const int MaxSubject = 120;

    // Some programs for mail take no longer address; the text can be copied then.
    private const int MaxAddress = 1900;

    public static MailText Of(AnswerDocument document, OverviewWording wording)
    {
        var subject = ClippedText.Of(document.Question, MaxSubject);
        var sources = document.Sources.GroupBy(source => source.Title).Select(source => source.First())
            .Select(source => source.Link is { } link ? $"- {source.Title}: {link}" : $"- {source.Title}");
        return new MailText(subject, string.Join("\n\n",
            [Wording.MailOpening, $"{Wording.Asked(document.Question)} {wording.MailIntroduction}",
                DocumentText.Plain(DocumentText.Unmarked(document.Markdown)),
                $"{wording.MailSources}\n{string.Join('\n', sources)}", Wording.MailClosing]));
    }

    /// <summary>The address that opens it in a program for mail; <c>null</c> where it is too long for that.</summary>
    public string? Address => Mailto is { Length: <= MaxAddress } address ? address : null;

    private string Mailto =>
        $"mailto:?subject={Uri.EscapeDataString(Subject)}&body={Uri.EscapeDataString(Body.ReplaceLineEndings("\r\n"))}";
}

using System.Net;
using System.Text.RegularExpressions;
using Assistent.Bot.Questions;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters;

/// <summary>
/// What was typed, from the HTML that Teams sends with a message: without markup, and without the message that it replies to.
/// </summary>
internal sealed partial record MessageHtml(string Text, bool HasQuotation)
{
    // Of the longest text that is read, with markup around each word.
    private const int MaxHtml = 4 * CleanText.MaxLength;

    /// <summary>The HTML of a message, <c>null</c> when it has none.</summary>
    public static MessageHtml? Of(Activity activity)
    {
        if (activity.Attachments?.FirstOrDefault(attachment => attachment.ContentType == "text/html")?.Content
            is not string { Length: > 0 } content)
            return null;
        var html = content.Length > MaxHtml ? content[..MaxHtml] : content;
        var own = Quotation().Replace(html, " ");
        var text = WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(Mention().Replace(own, "<at>$1</at>"), "\n"), ""));
        return new MessageHtml(text, HasQuotation: own.Length != html.Length);
    }

    // Without backtracking, since anyone may send anything.
    [GeneratedRegex("<blockquote[^>]*>.*?</blockquote>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Quotation();

    [GeneratedRegex("<at[^>]*>([^<]*)</at>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex("<(?:br|/p|/div|/li)[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();

    // The mention stays for who knows whom it calls.
    [GeneratedRegex("<(?:[b-z]|a[^t>]|a>|/[b-z]|/a[^t>]|/a>)[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}

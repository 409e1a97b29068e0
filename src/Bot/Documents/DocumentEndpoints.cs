using System.Text;
using System.Text.Json.Serialization;
using Assistent.Bot.DirectLine;
using Assistent.Bot.Replies;
using Assistent.Bot.Sharing;
using Microsoft.AspNetCore.Http.Features;

namespace Assistent.Bot.Documents;

/// <summary>
/// An answer of a web chat in a form for elsewhere, to who has the conversation's token: as a mail, a page or a Word document, or under a
/// link for colleagues.
/// </summary>
internal static class DocumentEndpoints
{
    private const string Answer = "/conversations/{conversationId}/answers/{sequence:long}";

    /// <param name="api">Addresses that take only a token for the conversation.</param>
    public static void MapDocuments(this RouteGroupBuilder api)
    {
        foreach (var (name, form) in
            ((string, Func<AnswerDocument, OverviewWording, IResult>)[])[("mail", Mail), ("pagina", Page), ("word", Word)])
            api.MapGet($"{Answer}/{name}",
                async (HttpContext context, WebConversations conversations, OverviewWording wording, long sequence,
                        CancellationToken cancellationToken) =>
                    await FindAsync(context, conversations, sequence, cancellationToken) is { } found ? form(found, wording) : Missing());
        api.MapPost($"{Answer}/link", ShareAsync);
    }

    private static async Task<IResult> ShareAsync(HttpContext context, WebConversations conversations, SharedAnswers shared, long sequence,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(context, conversations, sequence, cancellationToken) is not { } document)
            return Missing();
        var token = context.Features.GetRequiredFeature<WebToken>();
        return await shared.ShareAsync(token.ConversationId, sequence, document, cancellationToken) is { } link
            ? Results.Json(new SharedLink(SharedAnswerPage.AddressOf(context, link.Id), link.Until), DocumentsJson.Default.SharedLink)
            : Results.Problem(statusCode: StatusCodes.Status429TooManyRequests, title: Wording.TooManyLinks);
    }

    private static async Task<AnswerDocument?> FindAsync(HttpContext context, WebConversations conversations, long sequence,
        CancellationToken cancellationToken)
    {
        var token = context.Features.GetRequiredFeature<WebToken>();
        return await conversations.FindActivityAsync(token.ConversationId, sequence, cancellationToken) is { ClientId: null } row
            ? AnswerDocument.Read(row.Json)
            : null;
    }

    private static IResult Missing() => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: Wording.AnswerMissing);

    private static IResult Mail(AnswerDocument document, OverviewWording wording)
    {
        var mail = MailText.Of(document, wording);
        return Results.Json(new MailForm(mail.Subject, mail.Body, mail.Address), DocumentsJson.Default.MailForm);
    }

    private static IResult Page(AnswerDocument document, OverviewWording wording) =>
        Results.File(Encoding.UTF8.GetBytes(DocumentPage.File(document, wording)), "text/html; charset=utf-8", "antwoord.html");

    private static IResult Word(AnswerDocument document, OverviewWording wording) =>
        Results.File(WordDocument.Of(document, wording), WordDocument.ContentType, "antwoord.docx");
}

/// <summary>A mail, and the address that opens it where there is one.</summary>
internal sealed record MailForm(string Subject, string Body, string? Address);

/// <summary>Where an answer can be read, and the last day on which it can.</summary>
internal sealed record SharedLink(string Address, DateOnly Until);

/// <summary>What the page gets of an answer for elsewhere.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MailForm))]
[JsonSerializable(typeof(SharedLink))]
[JsonSerializable(typeof(AnswerDocument))]
internal sealed partial class DocumentsJson : JsonSerializerContext;

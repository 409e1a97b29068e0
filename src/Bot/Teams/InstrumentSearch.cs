using System.Text.Json;
using Assistent.Bot.Conversations;
using Assistent.Bot.Questions;
using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Assistent.Knowledge.Articles;

namespace Assistent.Bot.Teams;

/// <summary>The message extension: finds instruments from the compose box, and gives each as a card to drop into a chat (protocol, 6.1).</summary>
internal sealed class InstrumentSearch(KnowledgeBase knowledge, AskedArticles asked)
{
    private const int MaxResults = 25;

    public InvokeResponse Answer(JsonElement? value)
    {
        if (Read(value) is not { } query)
            return new InvokeResponse(StatusCodes.Status400BadRequest);
        var found = query.Text is { Length: > 0 } text ? knowledge.Find(text) : MostAsked();
        var page = found.Skip(Math.Max(0, query.QueryOptions?.Skip ?? 0)).Take(Math.Clamp(query.QueryOptions?.Count ?? MaxResults, 1, MaxResults)).ToList();

        // Beyond the last page there are no more results, which is not the same as none.
        var result = found.Count == 0 ? new ExtensionResult("message") { Text = Wording.NothingFound } : new ExtensionResult("result") { AttachmentLayout = "list", Attachments = [.. page.Select(InstrumentCard.Of)] };
        return new InvokeResponse(StatusCodes.Status200OK, JsonSerializer.SerializeToElement(new ExtensionResponse(result), TeamsJson.Default.ExtensionResponse));
    }

    private IReadOnlyList<Article> MostAsked() =>
        [.. knowledge.Library.Instruments.OrderByDescending(article => asked.CountOf(article.Slug)).ThenByDescending(article => article.Kind.Order).ThenBy(article => article.Order)];

    private static ExtensionQuery? Read(JsonElement? value)
    {
        try
        {
            return value is { } json ? json.Deserialize(TeamsJson.Default.ExtensionQuery) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Questions;
using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Teams;

/// <summary>
/// The message extension: finds instruments from the compose box, and gives each as a card to drop into a chat (protocol, 6.1).
/// </summary>
internal sealed class InstrumentSearch(KnowledgeBase knowledge, AskedArticles asked)
{
    /// <summary>The name of the invoke.</summary>
    public const string Query = "composeExtension/query";

    // What the compose box asks on opening, which is no term to search.
    private const string InitialRun = "initialRun";
    private const int MaxResults = 25;

    public MessagingExtensionResponse Answer(MessagingExtensionQuery query)
    {
        var found = TextOf(query) is { Length: > 0 } text ? knowledge.Find(text) : MostAsked();
        if (found.Count == 0)
            return new MessagingExtensionResponse(new MessagingExtensionResult(type: "message", text: Wording.NothingFound));

        // Beyond the last page there are no more results, which is not the same as none.
        var page = found.Skip(Math.Max(0, query.QueryOptions?.Skip ?? 0))
            .Take(Math.Clamp(query.QueryOptions?.Count ?? MaxResults, 1, MaxResults));
        var cards = page.Select(article => InstrumentCard.Of(article, QuestionsOn(article), knowledge.Library.Overview.Edition));
        return new MessagingExtensionResponse(new MessagingExtensionResult("list", "result", [.. cards]));
    }

    // What may be asked after being told what it is.
    private IReadOnlyList<string> QuestionsOn(Article article) =>
        knowledge.Read($"Wat is {article.ShortName}?", []) is AnswerPlan.Answering plan
            ? knowledge.NextQuestions(plan, knowledge.Answer(plan))
            : [];

    // A client may leave out the name of a field.
    private static string TextOf(MessagingExtensionQuery query)
    {
        var value = query.Parameters?.FirstOrDefault(parameter => parameter is not null && parameter.Name != InitialRun)?.Value;
        return CleanText.From(JsonText.Of(value is null ? null : JToken.FromObject(value)));
    }

    private IReadOnlyList<Article> MostAsked() =>
        [.. knowledge.Library.Instruments.OrderByDescending(article => asked.CountOf(article.Slug))
            .ThenByDescending(article => article.Kind.Order)
            .ThenBy(article => article.Order)];
}

using Assistent.Bot.Adapters;
using Assistent.Bot.Teams;
using Assistent.Knowledge;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Replies;

/// <summary>A reply as one message activity, with the last touch of the channel it goes to. Whom it goes to, the turn knows.</summary>
internal static class ReplyActivity
{
    /// <summary>Says of a reply that it holds what is kept of its user.</summary>
    public const string Export = "export";

    /// <summary>The message; in a channel that has cards with one that tells its sources and what can be done with it.</summary>
    public static IReadOnlyList<Activity> AllTo(Activity incoming, Reply reply) =>
        ChannelNames.IsTeams(incoming.ChannelId) ? TeamsReply.Of(incoming, reply) : [To(incoming.ChannelId, reply)];

    public static Activity To(string? channel, Reply reply) => new()
    {
        Type = ActivityTypes.Message,
        Locale = "nl-NL",
        InputHint = InputHints.AcceptingInput,
        Text = ForChannel(channel, reply),
        TextFormat = TextFormatTypes.Markdown,
        Entities = [MessageWith(reply)],
        SuggestedActions = reply.Suggestions is [] ? null : new SuggestedActions(actions: [.. reply.Suggestions.Select(AsTyped)]),
        ChannelData = ChannelNames.IsWebChat(channel) ? ForPage(DataOf(reply), reply) : DataOf(reply),
    };

    /// <summary>The machine-readable side of a reply.</summary>
    public static JObject DataOf(Reply reply)
    {
        var outcome = new JObject { ["outcome"] = reply.Outcome, ["questionAs"] = reply.QuestionAs,
            ["composer"] = reply.IsWrittenByModel ? "model" : "extractive" };

        // The page empties itself.
        if (reply.TellsErasure)
            outcome["erased"] = true;
        if (reply.IsExport)
            outcome[Export] = true;
        return new JObject { ["assistent"] = outcome };
    }

    // The page has the overview, and shows a source in its paragraph: it must know which sentence. The offer to send the question on is
    // a link of the page, since the text is what a reader copies and mails.
    private static JObject ForPage(JObject data, Reply reply)
    {
        if (reply.Citations.Count > 0)
            data["assistent"]!["sources"] = new JArray(reply.Citations.Select(citation =>
                new JObject { ["position"] = citation.Position, ["sentence"] = citation.Sentence }));
        if (reply.Forward is { } forward)
            data["assistent"]!["forward"] = new JObject { ["label"] = forward.Label, ["address"] = forward.Address.AbsoluteUri };
        return data;
    }

    /// <summary>A choice that sends its words as if the user had typed them.</summary>
    public static CardAction AsTyped(string text) => new(ActionTypes.ImBack, text, value: text);

    /// <summary>Adds to a reply that this conversation could not be kept.</summary>
    public static void SayNotRemembered(Activity reply)
    {
        if (reply.Text is not null)
            reply.Text = $"{reply.Text}\n\n{Wording.NotRemembered}";
    }

    /// <summary>Takes its citations off a reply. Whether it had any.</summary>
    public static bool TryDropCitations(Activity reply)
    {
        var cited = (reply.Entities ?? []).Where(entity => entity.Properties.ContainsKey("citation")).ToList();
        cited.ForEach(entity => entity.Properties.Remove("citation"));
        return cited.Count > 0;
    }

    /// <summary>The offer to send the question on, as the end of a text.</summary>
    public static string ForwardOf(Reply reply) =>
        reply.Forward is { } forward ? $"\n\n{MarkdownText.Link(forward.Label, forward.Address)}" : "";

    // Web Chat shows a citation only where the text defines its link; Teams loses its citations when that is there. The edition stands on
    // the page and on the card; where there is neither, it ends the text.
    private static string ForChannel(string? channel, Reply reply) =>
        ChannelNames.IsTeams(channel) ? reply.Text
        : ChannelNames.IsWebChat(channel) ? $"{reply.Text}{DefinitionsOf(reply)}"
        : $"{reply.Text}{EditionOf(reply)}{ForwardOf(reply)}";

    private static string EditionOf(Reply reply) =>
        reply.Edition is { } edition && !reply.SaysEdition ? $"\n\n{Wording.StateOf(edition)}." : "";

    private static string DefinitionsOf(Reply reply) =>
        string.Concat(reply.Citations.Where(citation => citation.Link is not null).Select((citation, i) =>
            $"{(i == 0 ? "\n\n" : "\n")}[{citation.Position}]: {citation.Link} \"{citation.Title}\""));

    private static Entity MessageWith(Reply reply)
    {
        var message = new JObject { ["@type"] = "Message", ["@context"] = "https://schema.org", ["@id"] = "" };
        if (reply.IsWrittenByModel)
            message["additionalType"] = new JArray("AIGeneratedContent");
        if (reply.Citations.Count > 0)
            message["citation"] = new JArray(reply.Citations.Select(ClaimOf));
        return new Entity("https://schema.org/Message") { Properties = message };
    }

    private static JObject ClaimOf(Citation citation)
    {
        var appearance = new JObject { ["@type"] = "DigitalDocument", ["name"] = citation.Title };
        if (citation.Link is { } link)
            appearance["url"] = link.ToString();
        appearance["abstract"] = citation.Quote;
        return new JObject { ["@type"] = "Claim", ["position"] = citation.Position, ["appearance"] = appearance };
    }
}

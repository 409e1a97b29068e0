using System.Text.Json;
using System.Text.Json.Serialization;
using Assistent.Bot.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Teams;

/// <summary>An Adaptive Card of version 1.5, the newest that Teams shows (protocol, 6.3); the few elements that this bot uses.</summary>
internal sealed record AdaptiveCard(IReadOnlyList<CardElement> Body, IReadOnlyList<CardButton>? Actions)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Version { get; } = "1.5";

    public string Lang { get; } = "nl";

    public Attachment ToAttachment() => new(ContentType, content: ToJson());

    /// <summary>The card in the form in which the SDK carries what it does not know.</summary>
    public JObject ToJson() => JObject.Parse(JsonSerializer.Serialize(this, TeamsJson.Default.AdaptiveCard));
}

/// <summary>A part of a card that is read.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
internal abstract record CardElement
{
    /// <summary>Text with a little Markdown: emphasis, lists and links.</summary>
    public sealed record TextBlock(string Text) : CardElement
    {
        public bool Wrap { get; } = true;

        public string? Weight { get; init; }

        public bool? IsSubtle { get; init; }

        public string? Color { get; init; }

        public string? Spacing { get; init; }

        public string? Style { get; init; }
    }

    /// <summary>Elements that are pressed as one: unlike a button's title, their text is never cut off.</summary>
    public sealed record Container(IReadOnlyList<CardElement> Items, CardButton SelectAction) : CardElement
    {
        public string? Spacing { get; init; }
    }
}

/// <summary>A part of a card that is pressed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrl), "Action.OpenUrl")]
internal abstract record CardButton(string Title)
{
    /// <summary>Asks the bot for another card in this one's place; <see cref="Fallback"/> is for hosts that cannot.</summary>
    public sealed record Execute(string Title, string Verb, CardData Data, CardButton Fallback) : CardButton(Title);

    /// <summary>Sends a message with data.</summary>
    public sealed record Submit(string Title, AskedByCard Data) : CardButton(Title);

    public sealed record OpenUrl(string Title, Uri Url) : CardButton(Title);
}

/// <summary>What a button sends back to the bot.</summary>
[JsonDerivedType(typeof(AnsweredTurn))]
[JsonDerivedType(typeof(ArticleQuestion))]
internal abstract record CardData;

/// <summary>A question on an instrument, which its card answers itself.</summary>
internal sealed record ArticleQuestion([property: JsonPropertyName("artikel")] string Article,
    [property: JsonPropertyName("vraag")] string Question) : CardData
{
    /// <summary>What a button sends back, or <c>null</c> when that is something else.</summary>
    public static ArticleQuestion? Read(object? data) =>
        JsonText.Of(JsonText.Member(data, "artikel")) is { } article && JsonText.Of(JsonText.Member(data, "vraag")) is { } question
            ? new ArticleQuestion(article, question)
            : null;
}

/// <summary>Which turn a card belongs to: the activity that asked, and in a group who asked.</summary>
internal sealed record AnsweredTurn([property: JsonPropertyName("beurt")] string Activity,
    [property: JsonPropertyName("van")] string? Asker) : CardData
{
    /// <summary>What a button sends back, or <c>null</c> when that is something else.</summary>
    public static AnsweredTurn? Read(object? data) =>
        JsonText.Of(JsonText.Member(data, "beurt")) is { } activity
            && (JsonText.Member(data, "van") is not { } van || JsonText.Of(van) is not null)
            ? new AnsweredTurn(activity, JsonText.Of(JsonText.Member(data, "van")))
            : null;
}

/// <summary>A question that a button asks, see <see cref="MessageText.CardQuestion"/>.</summary>
internal sealed record AskedByCard([property: JsonPropertyName(MessageText.CardQuestion)] string Question);

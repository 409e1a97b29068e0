using System.Text.Json;
using Assistent.Bot.Channels;
using Assistent.Bot.Questions;

namespace Assistent.Bot.Teams;

/// <summary>What the compose box asks. On opening it asks for <c>initialRun</c>, which is no term to search.</summary>
internal sealed record ExtensionQuery(string? CommandId, IReadOnlyList<ExtensionParameter?>? Parameters, ExtensionPage? QueryOptions)
{
    public string Text => CleanText.From(JsonText.Of(Parameters?.FirstOrDefault(parameter => parameter?.Name != "initialRun")?.Value));
}

/// <summary>One field of the search; a client may leave out its name.</summary>
internal sealed record ExtensionParameter(string? Name, JsonElement? Value);

/// <summary>Which part of the results is wanted.</summary>
internal sealed record ExtensionPage(int? Skip, int? Count);

/// <summary>The answer to a search.</summary>
internal sealed record ExtensionResponse(ExtensionResult ComposeExtension);

/// <summary>Results as a list of cards, or a line of text in their place.</summary>
internal sealed record ExtensionResult(string Type)
{
    public string? AttachmentLayout { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<ExtensionAttachment>? Attachments { get; init; }
}

/// <summary>A card to drop into a chat, and how it looks in the list.</summary>
internal sealed record ExtensionAttachment(string ContentType, AdaptiveCard Content, ExtensionPreview Preview);

/// <summary>The row of the list.</summary>
internal sealed record ExtensionPreview(string ContentType, ThumbnailCard Content);

/// <summary>A title and a line.</summary>
internal sealed record ThumbnailCard(string Title, string Text);

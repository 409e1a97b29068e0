using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Teams.Package;

/// <summary>What the app offers in the compose box.</summary>
internal sealed record ComposeExtension
{
    public required Guid BotId { get; init; }

    public string ComposeExtensionType { get; } = "botBased";

    [Length(1, 10), ValidateEnumeratedItems]
    public required IReadOnlyList<ExtensionCommand> Commands { get; init; }
}

/// <summary>A search; on opening it is run once without a term.</summary>
internal sealed record ExtensionCommand
{
    [Required, StringLength(64)]
    public required string Id { get; init; }

    public string Type { get; } = "query";

    [Required, StringLength(32)]
    public required string Title { get; init; }

    [Required, StringLength(128)]
    public required string Description { get; init; }

    public bool InitialRun { get; } = true;

    public IReadOnlyList<ExtensionContext> Context { get; } = [ExtensionContext.Compose, ExtensionContext.CommandBox];

    [Length(1, 5), ValidateEnumeratedItems]
    public required IReadOnlyList<CommandParameter> Parameters { get; init; }
}

/// <summary>What a search asks for.</summary>
internal sealed record CommandParameter
{
    [Required, StringLength(64)]
    public required string Name { get; init; }

    [Required, StringLength(32)]
    public required string Title { get; init; }

    [Required, StringLength(128)]
    public required string Description { get; init; }

    public string InputType { get; } = "text";
}

/// <summary>Where a search is offered.</summary>
[JsonConverter(typeof(CamelCaseEnum<ExtensionContext>))]
internal enum ExtensionContext
{
    Compose,
    CommandBox,
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Teams.Package;

/// <summary>The bot of the app: where one can talk to it, and what it suggests to ask.</summary>
internal sealed record ManifestBot
{
    public required Guid BotId { get; init; }

    [Length(1, 3)]
    public IReadOnlyList<BotScope> Scopes { get; init; } = [BotScope.Personal, BotScope.Team, BotScope.GroupChat];

    public bool IsNotificationOnly { get; }

    public bool SupportsFiles { get; }

    [Length(1, 3), ValidateEnumeratedItems]
    public required IReadOnlyList<CommandList> CommandLists { get; init; }
}

/// <summary>Prompt starters, and where they are shown.</summary>
internal sealed record CommandList
{
    [Length(1, 3)]
    public IReadOnlyList<BotScope> Scopes { get; init; } = [BotScope.Personal, BotScope.Team, BotScope.GroupChat];

    [Length(1, 12), ValidateEnumeratedItems]
    public required IReadOnlyList<PromptStarter> Commands { get; init; }
}

/// <summary>A question to start with: what the user sees, and what the bot gets.</summary>
internal sealed record PromptStarter
{
    public string Type { get; } = "prompt";

    [Required, StringLength(128)]
    public required string Title { get; init; }

    [Required, StringLength(4000)]
    public required string Description { get; init; }

    [Required, StringLength(4000)]
    public required string Prompt { get; init; }
}

/// <summary>Where one can talk to a bot.</summary>
[JsonConverter(typeof(CamelCaseEnum<BotScope>))]
internal enum BotScope
{
    Personal,
    Team,
    GroupChat,
}

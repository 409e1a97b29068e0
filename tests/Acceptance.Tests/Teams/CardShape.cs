using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>What an Adaptive Card must be for Teams to show it.</summary>
internal static class CardShape
{
    private const int MaxBytes = 28 * 1024;

    private static readonly string[] Actions = ["Action.Execute", "Action.Submit", "Action.OpenUrl"];

    public static void Assert(JsonNode card)
    {
        Xunit.Assert.Equal(("AdaptiveCard", "1.5"), ((string?)card["type"], (string?)card["version"]));
        Xunit.Assert.InRange(card.ToJsonString().Length, 1, MaxBytes);
        Xunit.Assert.NotEmpty(card["body"]!.AsArray());
        Xunit.Assert.All(card["body"]!.AsArray(), AssertElement);
        Xunit.Assert.InRange(card["actions"]?.AsArray().Count ?? 0, 0, 6);
        Xunit.Assert.All(card["actions"]?.AsArray() ?? [], AssertAction);
    }

    private static void AssertElement(JsonNode? element)
    {
        switch ((string?)element!["type"])
        {
            case "TextBlock":
                Xunit.Assert.NotEmpty((string)element["text"]!);
                Xunit.Assert.True((bool)element["wrap"]!);
                break;
            case "Container":
                Xunit.Assert.All(element["items"]!.AsArray(), AssertElement);
                AssertAction(element["selectAction"]);
                break;
            default:
                Xunit.Assert.Fail($"{element["type"]} is no element of these cards.");
                break;
        }
    }

    private static void AssertAction(JsonNode? action)
    {
        Xunit.Assert.Contains((string)action!["type"]!, Actions);
        Xunit.Assert.InRange(((string)action["title"]!).Length, 1, 120);
        if ((string?)action["type"] == "Action.Execute")
        {
            Xunit.Assert.NotEmpty((string)action["verb"]!);
            Xunit.Assert.Equal("Action.Submit", (string?)action["fallback"]!["type"]);
        }
        else if ((string?)action["type"] == "Action.OpenUrl")
        {
            Xunit.Assert.Matches("^(https://|mailto:)", (string)action["url"]!);
        }
    }
}

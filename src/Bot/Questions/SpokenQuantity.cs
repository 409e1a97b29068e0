using Assistent.Bot.Conversations;
using Assistent.Knowledge;

namespace Assistent.Bot.Questions;

/// <summary>The quantity that a message means when it gives only what is other than in the question before.</summary>
internal static class SpokenQuantity
{
    /// <summary>"Wacht, het zijn er elf" puts another number in the place of the one before.</summary>
    public static bool Amends(QuestionProfile profile, Turn latest) =>
        profile is { Named: [], Quantities: [var given], Enumerates: false }
        && !(profile.AsksForFact && profile.Text.Contains('?', StringComparison.Ordinal))
        && latest.Quantities.Any(earlier => given.Kind is "Number" || earlier.Kind == given.Kind);

    /// <summary>The quantity instead of the one before: "en 6?" after "een gezin van 8 personen" means six of the same.</summary>
    public static string Instead(QuestionProfile profile, Turn latest)
    {
        var given = profile.Quantities[0];
        var same = latest.Quantities.FirstOrDefault(quantity => quantity.Kind == given.Kind) ?? latest.Quantities[0];
        return (given.Kind, same.Kind) switch
        {
            ("Number", "Persons" or "Children") => $"{given.Text} personen",
            ("Number", _) => same.Text.Replace(FigureIn(same.Text), given.Text, StringComparison.Ordinal),
            _ => given.Text,
        };
    }

    /// <summary>The household with who comes besides: "en als oma erbij komt" after "een gezin van 8".</summary>
    public static string? Joined(QuestionProfile profile, Turn latest) =>
        profile is { Named: [], FamilyMember: { } member }
        && profile.Quantities.All(given => member.Contains(given.Text, StringComparison.Ordinal))
        && latest.Quantities.FirstOrDefault(quantity => quantity.Kind == "Persons") is { } household ? $"{household.Text} plus {member}" : null;

    private static string FigureIn(string quantity)
    {
        var words = quantity.Split(' ');
        return words.FirstOrDefault(word => word.Any(char.IsDigit)) ?? words.FirstOrDefault(OrdinalReader.IsNumber) ?? words[0];
    }
}

using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Reading;

/// <summary>A question with another figure in the place of one of its own: "en voor 11 personen?" after "hoeveel voor een gezin van 8?".</summary>
internal static class FollowUpFigure
{
    /// <summary>The question before with the figure of a message, or null where they have no figure of one kind.</summary>
    public static string? InsteadOf(string before, string message)
    {
        if (QuantityReader.Read(message, DateOnly.MinValue) is not [var given])
            return null;
        var earlier = QuantityReader.Read(before, DateOnly.MinValue);
        var same = earlier.FirstOrDefault(found => found.Value.GetType() == given.Value.GetType()) ?? (given.Value is Quantity.Number ? earlier.LastOrDefault() : null);
        if (same is null)
            return null;
        var text = message[given.Start..(given.End + 1)];
        var replacement = given.Value is Quantity.Number && same.Value is Quantity.Persons ? $"{text} personen" : text;
        return string.Concat(before.AsSpan(0, same.Start), replacement, before.AsSpan(same.End + 1));
    }
}

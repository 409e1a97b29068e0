using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace Assistent.Knowledge.Quantities;

/// <summary>The Dutch models of Microsoft.Recognizers.Text, made at first use or before it by <see cref="Warm"/>.</summary>
internal static class Recognizer
{
    // Each of its own recognizer only the model that is used: the others have some ninety expressions.
    private static readonly Lazy<IModel> Numbers = new(() => new NumberRecognizer(Culture.Dutch, NumberOptions.None,
        lazyInitialization: true).GetNumberModel(Culture.Dutch, fallbackToDefaultCulture: false));
    private static readonly Lazy<IModel> Currencies = new(() => new NumberWithUnitRecognizer(Culture.Dutch, NumberWithUnitOptions.None,
        lazyInitialization: true).GetCurrencyModel(Culture.Dutch, fallbackToDefaultCulture: false));
    private static readonly Lazy<DateTimeModel> Times = new(() => new DateTimeRecognizer(Culture.Dutch, DateTimeOptions.None,
        lazyInitialization: true).GetDateTimeModel(Culture.Dutch, fallbackToDefaultCulture: false));

    private static readonly Dictionary<string,
        string> OfLargest = new() { ["Dollar"] = "USD", ["Pound"] = "GBP", ["Franc"] = "CHF", ["Krone"] = "DKK" };

    /// <summary>Makes the models and has them compile what they match with, so that nobody who asks something waits for it.</summary>
    public static void Warm()
    {
        foreach (var text in (string[])["drie gezinnen van 8 tussen 3 juli en 1 november 2023", "volgende week vrijdag voor 300 dollar",
            "de tweede helft van 2023 en vanaf morgen", "03-07-2023, derde kwartaal 2024, vorige maand"])
            QuantityReader.Dutch.Read(text, new DateOnly(2023, 9, 14));
    }

    /// <summary>What number words come to, where all of them make one number.</summary>
    public static decimal? Number(string words) =>
        Numbers.Value.Parse(words) is [var only] && only.Start == 0 && only.End == words.Length - 1
            && only.Resolution.TryGetValue("value", out var value)
        && decimal.TryParse(value as string, NumberStyles.Float, CultureInfo.GetCultureInfo("nl-NL"), out var number) ? number : null;

    /// <summary>The ISO code of the currency that an amount is in.</summary>
    public static string? Currency(string amount)
    {
        if (Currencies.Value.Parse(amount) is not [var first, ..])
            return null;
        if (first.Resolution.TryGetValue("isoCurrency", out var code) && code is string iso)
            return iso;

        // A currency of several countries has no code of its own: here it is that of the largest.
        return first.Resolution.TryGetValue("unit", out var unit) ? OfLargest.GetValueOrDefault(unit as string ?? "") : null;
    }

    /// <summary>The times in a short text.</summary>
    public static IReadOnlyList<ModelResult> TimesIn(string text, DateOnly today) =>
        Times.Value.Parse(text, today.ToDateTime(TimeOnly.MinValue));
}

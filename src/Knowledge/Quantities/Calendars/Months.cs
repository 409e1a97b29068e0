using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Calendars;

/// <summary>The months as the recogniser writes them.</summary>
internal static class Months
{
    private static readonly string[] Names = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december"];

    /// <summary>The name of a month in the text, however it is written there.</summary>
    public static string Of(Phrase month) => Names[(int)month.Meaning.Number - 1];
}

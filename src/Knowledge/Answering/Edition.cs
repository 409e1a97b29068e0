using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Answering;

/// <summary>The month of which the overview is.</summary>
internal static class Edition
{
    public const string Month = "augustus 2023";

    public static Quantity Date { get; } = Quantity.DateRange.Month(2023, 8);
}

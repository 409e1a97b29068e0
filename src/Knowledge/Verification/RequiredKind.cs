using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>A question for an amount, a duration or the like is answered only by a sentence that states one, where the overview's own words did not answer it.</summary>
internal static class RequiredKind
{
    public static bool IsIn(string text, Brief brief) =>
        brief.Extract is Draft.Composed || AskedKinds.NeedsQuantity(brief.Inquiry) is not { } kind || AskedKinds.States(QuantityReader.Read(text, DateOnly.MinValue), kind);
}

using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Verification;

/// <summary>Whether a sentence has the figures that the rules came to, and no others.</summary>
internal static class VerdictFigures
{
    public static bool AgreeWith(string text, DraftStatement verdict, Inquiry inquiry)
    {
        var (said, worked) = (Figures(text), Figures(verdict.Text));
        var asked = inquiry.Quantities.SelectMany(found => found.Value.Bounds()).Select(SourceFacts.Plain).ToHashSet();
        var outcome = worked.Where(figure => !asked.Contains(figure)).ToList();

        // Of what was asked only the size of a household and the like may be repeated: another term or amount beside the right one says two things.
        return said.All(figure => worked.Contains(figure) && !(asked.Contains(figure) && outcome.Exists(other => other.GetType() == figure.GetType()))) && outcome.All(said.Contains);
    }

    private static HashSet<Quantity> Figures(string text) =>
        [.. QuantityReader.Read(text, DateOnly.MinValue).SelectMany(found => SourceFacts.Ends(found.Value) is { Count: > 0 } ends ? ends : [found.Value]).Select(SourceFacts.Plain)];
}

using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// Whether a question is about a figure that the sentences which it points at, and the rules of their articles, do not tell.
/// </summary>
internal sealed class UntoldFigures(ArticleLibrary library, TimeProvider time)
{
    /// <summary>Whether it asks for one: "hoeveel euro", "hoeveel per zaal", "hoeveel maanden".</summary>
    public bool AreAskedOf(IReadOnlyList<Sentence> pointed, IReadOnlyList<string> words) =>
        (AskedFigures.IsAmount(words) && !TellAmount(pointed)) || (AskedFigures.IsPer(words) && !TellOfEach(pointed))
            || (AskedFigures.IsLengthOfTime(words) && !TellTime(pointed));

    /// <summary>
    /// Whether it gives one: "is de boete hoger dan 7.500 euro?" of a sentence that tells no amount, or "mag dat twee jaar?" of an article
    /// that tells no length of time. Whether it is so is not told.
    /// </summary>
    public bool AreGivenOf(IReadOnlyList<Sentence> pointed, string question)
    {
        var given = Figures(library.Quantities.Read(question, DateOnly.FromDateTime(time.GetLocalNow().DateTime)));
        var lengths = pointed.SelectMany(sentence => library[sentence.Article].Everything).SelectMany(sentence => sentence.Quantities)
            .Where(found => found.Value is Quantity.Duration);
        var told = Figures(pointed.SelectMany(sentence => sentence.Quantities).Concat(lengths)).ToHashSet();
        return given.Any() && !given.Any(told.Contains);

        static IEnumerable<Type> Figures(IEnumerable<Recognition> quantities) =>
            quantities.SelectMany(found => found.Value.Bounds())
                .Where(value => value is Quantity.Money or Quantity.Area or Quantity.Percent or Quantity.Duration)
                .Select(value => value.GetType());
    }

    private bool TellAmount(IReadOnlyList<Sentence> pointed) =>
        pointed.SelectMany(sentence => sentence.Quantities).SelectMany(found => found.Value.Bounds()).OfType<Quantity.Money>().Any()
            || Rules(pointed).Any(rule => rule.Amount is not null);

    // Not where there is only an amount for all together.
    private bool TellOfEach(IReadOnlyList<Sentence> pointed) =>
        pointed.Any(sentence => Words.Of(sentence.Text).Contains("per")) || Rules(pointed)
            .Any(rule => rule.Measure is Measure.Persons or Measure.Stay or Measure.AreaPerPerson or Measure.Area);

    private bool TellTime(IReadOnlyList<Sentence> pointed) =>
        pointed.SelectMany(sentence => sentence.Quantities).Any(found => found.Value is Quantity.Duration or Quantity.Age
            or Quantity.DateRange { Start: not null, End: not null })
            || Rules(pointed).Any(rule => rule.Measure is Measure.Stay or Measure.Term);

    private IEnumerable<Rule> Rules(IReadOnlyList<Sentence> pointed) => pointed.SelectMany(sentence => library[sentence.Article].Rules);
}

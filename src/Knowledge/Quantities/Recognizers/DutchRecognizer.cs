using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>Finds entities of one kind in Dutch text, with the results of Recognizers-Text, from the leftmost on and without overlap.</summary>
internal static class DutchRecognizer
{
    // Without a reference the present does not matter: only spans and types are asked for. Any day will do, so it is a fixed one.
    private static readonly DateOnly NoReference = new(2016, 11, 7);

    /// <param name="reference">The moment that <c>morgen</c> and <c>vorig jaar</c> count from, local time.</param>
    public static IReadOnlyList<ModelResult> Recognize(string text, RecognizerModel model, DateTime? reference)
    {
        var tokens = TokenizedText.Of(text);
        var today = reference is { } moment ? DateOnly.FromDateTime(moment) : NoReference;
        var results = new List<ModelResult>();
        for (var index = 0; index < tokens.Count;)
        {
            if (Read(tokens, index, model, today) is not { } match)
            {
                index++;
                continue;
            }

            var (start, end) = (tokens[index].Start, tokens[match.Next - 1].End);
            results.Add(new ModelResult(text[start..end], start, end - 1, match.TypeName, match.Resolution));
            index = match.Next;
        }

        return results;
    }

    private static ModelMatch? Read(TokenizedText text, int index, RecognizerModel model, DateOnly today) => model switch
    {
        RecognizerModel.Number => NumberModel.Read(text, index),
        RecognizerModel.Ordinal => OrdinalModel.Read(text, index),
        RecognizerModel.Percent => PercentModel.Read(text, index),
        RecognizerModel.NumberRange => NumberRangeModel.Read(text, index),
        RecognizerModel.Currency => MeasureModels.Currency(text, index),
        RecognizerModel.Dimension => MeasureModels.Dimension(text, index),
        RecognizerModel.Age => MeasureModels.Age(text, index),
        RecognizerModel.Date => TimeModels.Date(text, index, today),
        RecognizerModel.DateRange => TimeModels.DateRange(text, index, today),
        RecognizerModel.Duration => TimeModels.Duration(text, index),
        _ => TimeModels.DateTime(text, index, today),
    };
}

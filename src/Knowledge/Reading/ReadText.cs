using System.Numerics.Tensors;

namespace Assistent.Knowledge.Reading;

/// <summary>What the model makes of one text.</summary>
/// <param name="Probabilities">Of the model's classes, in their order; they add up to one.</param>
/// <param name="Marks">Of each <see cref="MessageMark"/>.</param>
/// <param name="Known">The share of the text's features that training knew, from 0 to 1.</param>
internal sealed record ReadText(float[] Probabilities, float[] Marks, float Known)
{
    public float this[MessageMark mark] => Marks[(int)mark];

    /// <summary>
    /// The same for a text that is known to be about an article: the others' share is scaled down. What the text asks that others do not
    /// tell, this one does not tell either: that share goes along.
    /// </summary>
    /// <param name="model">Whose classes the probabilities are of.</param>
    /// <param name="article">What the text is about; null where that is not known.</param>
    /// <param name="others">What is left of the probability of the other articles.</param>
    public ReadText About(ReaderModel model, Slug? article, float others)
    {
        if (article?.ToString() is not { } slug || !model.Classes.Any(name => ClassName.ArticleOf(name) == slug))
            return this;
        var scaled = Probabilities.ToArray();
        var (untold, moved) = (-1, 0f);
        for (var i = 0; i < scaled.Length; i++)
        {
            var name = model.Classes[i];
            if (ClassName.ArticleOf(name) == slug && ClassName.IsNotTold(name))
                untold = i;
            else if (name == ClassName.OffTopic || (ClassName.ArticleOf(name) is { } of && of != slug))
            {
                moved += ClassName.IsNotTold(name) ? (1 - others) * scaled[i] : 0;
                scaled[i] *= others;
            }
        }

        if (untold >= 0)
            scaled[untold] += moved;
        var sum = TensorPrimitives.Sum<float>(scaled);
        if (sum > float.Epsilon)
            TensorPrimitives.Divide(scaled, sum, scaled);
        return this with { Probabilities = scaled };
    }

    /// <summary>The same for a text that is likely about one of some articles: the others' share is scaled down.</summary>
    public ReadText Among(ReaderModel model, IReadOnlySet<string> articles, float others)
    {
        var scaled = Probabilities.ToArray();
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] *= ClassName.ArticleOf(model.Classes[i]) is { } article && !articles.Contains(article) ? others : 1;
        TensorPrimitives.Divide(scaled, MathF.Max(TensorPrimitives.Sum<float>(scaled), float.Epsilon), scaled);
        return this with { Probabilities = scaled };
    }

    /// <summary>The two readings of one message as one: this one for the given share, and another for the rest.</summary>
    public ReadText MixedWith(ReadText other, float share)
    {
        var mixed = new float[Probabilities.Length];
        TensorPrimitives.Multiply(Probabilities, share, mixed);
        TensorPrimitives.MultiplyAdd(other.Probabilities, 1 - share, mixed, mixed);
        return this with { Probabilities = mixed };
    }
}

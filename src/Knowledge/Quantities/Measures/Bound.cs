using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>What the words before and behind figures say of them, up to but not including atom <see cref="Next"/>.</summary>
internal readonly record struct Bound(Comparator Comparator, int Next, bool IsOfAge)
{
    private static readonly string[] Before = ["at-least", "more-than", "at-most", "less-than", "just-under", "just-over", "about", "exactly"];

    // "maximaal zo'n", "nog maar hooguit"
    private const int Most = 3;

    /// <summary>Reads the words before figures; without any, the bound ends where it begins.</summary>
    public static Bound Read(AtomText text, int index)
    {
        var bound = new Bound(Comparator.Exact, index, false);
        for (var i = 0; i < Most && text.Match(bound.Next, Before) is { } phrase; i++)
        {
            var named = Named(phrase.Meaning.Label);
            var isOfAge = phrase.Meaning.Words is ["ouder" or "jonger", ..] || phrase.Meaning.Words is ["niet", "ouder" or "jonger", ..];
            bound = new Bound(bound.Comparator is Comparator.Exact or Comparator.About ? named : bound.Comparator, phrase.Next, bound.IsOfAge || isOfAge);
        }

        return bound.Next > index && text.Word(bound.Next) is "de" or "het" ? bound with { Next = bound.Next + 1 } : bound;
    }

    /// <summary>Reads the words behind figures: <c>of meer</c>, <c>maximaal</c>, <c>65+</c>.</summary>
    public Bound ReadBehind(AtomText text, int index)
    {
        if (Comparator is not (Comparator.Exact or Comparator.About))
            return text.Match(index, Comparator is Comparator.AtLeast or Comparator.MoreThan ? "or-more" : "or-less") is { } again && !Leads(text, again.Next)
                ? this with { Next = again.Next, IsOfAge = IsOfAge || again.Meaning.Words[^1] is "ouder" or "jonger" }
                : this with { Next = index };
        if (text.Is(index, "+") && text.IsGlued(index) && !text.IsNumber(index + 1))
            return new Bound(Comparator.AtLeast, index + 1, IsOfAge);
        if (text.Match(index, "or-more") is { } more && !Leads(text, more.Next))
            return new Bound(Comparator.AtLeast, more.Next, IsOfAge || more.Meaning.Words[^1] == "ouder");
        return text.Match(index, "or-less") is { } less && !Leads(text, less.Next) ? new Bound(Comparator.AtMost, less.Next, IsOfAge || less.Meaning.Words[^1] == "jonger") : this with { Next = index };
    }

    /// <summary>The least and the most; a strict bound of whole things is the next whole number.</summary>
    public (decimal? Min, decimal? Max) Around(decimal low, decimal high, bool isWhole) => Comparator switch
    {
        _ when low != high => (low, high),
        Comparator.AtLeast => (low, null),
        Comparator.MoreThan => (isWhole ? decimal.Floor(low) + 1 : low, null),
        Comparator.AtMost => (null, high),
        Comparator.LessThan => (null, isWhole ? decimal.Ceiling(high) - 1 : high),
        _ => (low, high),
    };

    // "12 m2, maximaal 3 maanden": the word belongs to the next figure.
    private static bool Leads(AtomText text, int index) => text.IsNumber(index) || text.Has(index, "sign");

    private static Comparator Named(string label) => label switch
    {
        "at-least" => Comparator.AtLeast,
        "more-than" => Comparator.MoreThan,
        "at-most" => Comparator.AtMost,
        "less-than" => Comparator.LessThan,
        "just-under" => Comparator.JustUnder,
        "just-over" => Comparator.JustOver,
        "exactly" => Comparator.Exact,
        _ => Comparator.About,
    };
}

namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>A number in the text, up to but not including token <see cref="Next"/>.</summary>
internal readonly record struct NumberMatch(int Next, decimal Value, NumberForm Form);

internal enum NumberForm
{
    /// <summary>A single run of digits, which may also be a year or part of a date.</summary>
    Bare,

    /// <summary>Digits with points, a decimal comma or a sign.</summary>
    Formatted,

    Words,

    /// <summary>With a scale that mostly counts euros: <c>35k</c>, <c>783 mln</c>, <c>40 miljoen</c>.</summary>
    Scaled,
}

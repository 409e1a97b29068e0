namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>The value of an entity as Recognizers-Text words it: numbers as text in Dutch notation, without thousands points.</summary>
internal abstract record Resolution
{
    private Resolution() { }

    /// <summary>A number, a percentage with its sign, or an interval such as <c>[100,300)</c>.</summary>
    public sealed record Plain(string Value) : Resolution;

    /// <summary>A place in a sequence, counted from the start, the end or the current element.</summary>
    public sealed record Ordinal(string Value, string Offset, string RelativeTo) : Resolution;

    /// <summary>An amount with its unit; <see cref="Subtype"/> is <c>Length</c> or <c>Area</c> for a dimension.</summary>
    public sealed record Measure(string Value, string Unit, string? Subtype) : Resolution;

    /// <summary>A time. Where the text leaves the year open the past reading comes first, then the future one.</summary>
    public sealed record Times(IReadOnlyList<TimexValue> Values) : Resolution;
}

/// <summary>One reading of a time. Dates and durations have a <see cref="Value"/>, ranges a start, an (exclusive) end, or both.</summary>
internal sealed record TimexValue(string Timex, string Type)
{
    public string? Value { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    /// <summary>before, after, since, until, start, mid, end, more, less, ref_undef, or two of them joined by a hyphen.</summary>
    public string? Mod { get; init; }

    /// <summary>What a bounding word was put in front of: <c>datetimepoint</c> or <c>datetimerange</c>.</summary>
    public string? SourceEntity { get; init; }
}

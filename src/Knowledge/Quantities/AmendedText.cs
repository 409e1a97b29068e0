using System.Globalization;
using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Households;
using Assistent.Knowledge.Quantities.Numbers;

namespace Assistent.Knowledge.Quantities;

/// <summary>Writes another quantity in the place of one in a text; nothing else of it changes.</summary>
internal sealed class AmendedText(Lexer lexer, string written)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly string[] Joints = [" en", ",", " plus", " +"];

    private readonly AtomText _text = NumberReader.Read(lexer.Read(written));

    /// <summary>The text with other words in the place of a quantity.</summary>
    public string With(Recognition found, string instead) => written.Remove(found.Start, found.Length).Insert(found.Start, instead);

    /// <summary>The text without a quantity, and without the word that joins it to the others.</summary>
    public string Without(Recognition found)
    {
        var before = written[..found.Start].TrimEnd();
        var after = written[(found.End + 1)..];
        if (Joints.FirstOrDefault(joint => before.EndsWith(joint, StringComparison.OrdinalIgnoreCase)) is { } joint)
            return before[..^joint.Length].TrimEnd() + after;
        var next = Joints.FirstOrDefault(joint => after.StartsWith(joint, StringComparison.OrdinalIgnoreCase)) ?? "";
        return before + after[next.Length..];
    }

    /// <summary>The text with another figure, where the quantity is one figure in it; else the whole of it cannot be changed so.</summary>
    public string? WithFigure(Recognition found, Func<decimal, decimal> change)
    {
        var figures = FiguresOf(found).ToList();
        if (figures is [.., var figure] && (figures.Count == 1 || found.Value is Quantity.Households))
            return change(figure.Value) is > 0 and var changed
                ? written.Remove(figure.Start, figure.End - figure.Start).Insert(figure.Start, Figure(changed)) : null;
        if (found.Value is Quantity.Duration { Value: var length } && found.Text.StartsWith("een ", StringComparison.OrdinalIgnoreCase)
            && figures.Count == 0)
            return With(found, Written(length, change(1)));
        return found.Value is Quantity.Persons persons && change(persons.Value) is > 0 and var people
            ? With(found, $"{Figure(people)} personen") : null;
    }

    /// <summary>A value, which is in metres or euros, in what the text has it in: thousands, centimetres.</summary>
    public decimal InUnit(Recognition found, Quantity.Measured was, decimal value)
    {
        var figure = FiguresOf(found).LastOrDefault().Value;
        return figure == 0 || was.Value == 0 ? value : value * figure / was.Value;
    }

    /// <summary>The text with another number of children in a family.</summary>
    public string? WithChildren(Recognition family, string children)
    {
        for (var index = 0; index < _text.Count; index++)
        {
            if (_text[index].Start >= family.Start && _text[index].End <= family.End + 1
                && HouseholdMember.Read(_text, index) is { Kind: MemberKind.Child } member && _text.IsNumber(index))
                return written.Remove(_text[index].Start, _text[member.Next - 1].End - _text[index].Start)
                    .Insert(_text[index].Start, children);
        }

        return null;
    }

    public static string Written(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    public static string Figure(decimal value) => value.ToString(value >= 10_000 ? "#,0.##" : "0.##", Dutch);

    /// <summary>In Dutch two lengths of time together, for a sign of -1 what is left of the first; null where nothing is.</summary>
    public static string? Sum(TimeLength was, TimeLength more, int sign)
    {
        var sum = sign > 0 ? was + more
            : new TimeLength(was.Years - more.Years, was.Months - more.Months, was.Weeks - more.Weeks, was.Days - more.Days);
        if (sum is { Years: < 0 } or { Months: < 0 } or { Weeks: < 0 } or { Days: < 0 })
            sum = was.InMonths is { } months && more.InMonths is { } less ? TimeLength.OfMonths(months - less)
                : TimeLength.OfDays(was.InDays - more.InDays);
        var units = new[] { (sum.Years, "jaar"), (sum.Months, sum.Months == 1 ? "maand" : "maanden"),
            (sum.Weeks, sum.Weeks == 1 ? "week" : "weken"), (sum.Days, sum.Days == 1 ? "dag" : "dagen") }.Where(unit => unit.Item1 > 0)
            .ToList();
        return sum.InDays <= 0 || units.Count == 0 ? null : string.Join(" en ", units.Select(unit => $"{Figure(unit.Item1)} {unit.Item2}"));
    }

    private IEnumerable<Atom> FiguresOf(Recognition found) => Enumerable.Range(0, _text.Count).Select(index => _text[index])
        .Where(atom => atom.IsNumber && found.Start <= atom.Start && atom.End <= found.End + 1);

    private static string Written(TimeLength unit, decimal count) =>
        $"{Figure(count)} {(unit.Years > 0 ? "jaar" : unit.Months > 0 ? "maanden" : unit.Weeks > 0 ? "weken" : "dagen")}";
}

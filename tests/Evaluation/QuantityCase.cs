using System.Globalization;
using System.Text.Json;
using Assistent.Knowledge.Quantities;

namespace Assistent.Evaluation;

/// <summary>One case: a sentence, the day on which it was written, and the quantities in it, each written out for comparison.</summary>
internal sealed record QuantityCase(string Id, string Input, DateOnly Reference, IReadOnlyList<string> Expected)
{
    public static QuantityCase Of(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new QuantityCase(
            root.GetProperty("id").GetString() ?? "",
            root.GetProperty("input").GetString() ?? "",
            DateOnly.Parse(root.GetProperty("reference").GetString() ?? "", CultureInfo.InvariantCulture),
            [.. root.GetProperty("expected").EnumerateArray().Select(Written)]);
    }

    /// <summary>What a reader finds, written like <see cref="Expected"/>; bare numbers are not asked for.</summary>
    public IReadOnlyList<string> Read(QuantityReader reader) =>
        [.. reader.Read(Input, Reference).Select(found => Written(found.Value)).OfType<string>()];

    private static string Written(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Joined(element.EnumerateObject().Select(property => (property.Name, Written(property.Value)))),
        JsonValueKind.Number => Written(element.GetDecimal()),
        JsonValueKind.Null => "null",
        _ => element.GetString() ?? "",
    };

    private static string? Written(Quantity quantity) => quantity switch
    {
        Quantity.Persons persons => Sized("persons", persons),
        Quantity.Children { IsRange: false } children => Joined([("kind", "persons"), ("children", Written(children.Value))]),
        Quantity.Children children => Sized("persons", children),
        Quantity.Households households =>
            Joined([("kind", "households"), ("households", Written(households.Count)), .. Each(households.Each)]),
        Quantity.Counted counted => Sized("count", counted, ("of", counted.Of)),
        Quantity.Area area => Sized("area", area, Per(area.Per)),
        Quantity.Length length => Sized("length", length),
        Quantity.Volume volume => Sized("volume", volume),
        Quantity.Percent percent => Sized("percent", percent),
        Quantity.Age age => Sized("age", age),
        Quantity.Money money =>
            Sized("money", money, Per(money.Per), ("currency", money.Currency == Quantity.Money.Euro ? null : money.Currency)),
        Quantity.Duration { IsRange: true } duration =>
            Joined([("kind", "duration"), ("min", Written(duration.Min)), ("max", Written(duration.Max))]),
        Quantity.Duration duration => Joined([("kind", "duration"), .. Units(duration.Value)]),
        Quantity.Date date => Joined([("kind", "date"), ("value", Written(date.Day))]),
        Quantity.DateRange range => Joined([("kind", "daterange"), ("start", Written(range.Start)), ("end", Written(range.End))]),
        _ => null,
    };

    private static string Sized(string kind, Quantity.Measured measured, params (string Name, string? Value)[] besides) => Joined(
    [
        ("kind", kind),
        .. measured.IsRange
            ? new[] { ("min", Written(measured.Min)), ("max", Written(measured.Max)) }
            : [("value", Written(measured.Value))],
        .. besides.Where(property => property.Value is not null).Select(property => (property.Name, property.Value!)),
    ]);

    private static IEnumerable<(string Name, string Value)> Each(Quantity.Measured? each) => each switch
    {
        Quantity.Persons persons => [("persons", Written(persons.Value))],
        Quantity.Children children => [("children", Written(children.Value))],
        _ => [],
    };

    private static (string Name, string? Value) Per(Per per) => ("per", per switch
    {
        Knowledge.Quantities.Per.Person => "person",
        Knowledge.Quantities.Per.Dwelling => "dwelling",
        Knowledge.Quantities.Per.Month => "month",
        Knowledge.Quantities.Per.Year => "year",
        Knowledge.Quantities.Per.SquareMetre => "m2",
        _ => null,
    });

    private static IEnumerable<(string Name, string Value)> Units(TimeLength length) =>
        new[] { ("years", length.Years), ("months", length.Months), ("weeks", length.Weeks), ("days", length.Days) }
            .Where(unit => unit.Item2 != 0).Select(unit => (unit.Item1, Written(unit.Item2)));

    private static string Written(TimeLength? length) => length is { } known ? Joined(Units(known)) : "null";

    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "null";

    private static string Written(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "null";

    private static string Joined(IEnumerable<(string Name, string Value)> properties)
    {
        var written = properties.OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => $"{property.Name}: {property.Value}");
        return $"{{{string.Join(", ", written)}}}";
    }
}

using System.Globalization;
using Assistent.Knowledge.Corpus;

namespace Assistent.Evaluation;

/// <summary>
/// Scores the reading of quantities on cases, one JSON object a line: a case is right when every quantity of it is found with its
/// value and in its place, and nothing else is. Of each kind it tells how many were found.
/// </summary>
internal static class QuantitiesEvaluation
{
    private const string Nothing = "nothing";

    public static int Run(string file, IReadOnlyList<string> options)
    {
        var kinds = new SortedDictionary<string, (int Found, int Total)>(StringComparer.Ordinal);
        var (right, total) = (0, 0);
        var reader = ArticleLibrary.Read(Path.Combine(AppContext.BaseDirectory, "knowledge-base")).Quantities;
        foreach (var quantityCase in File.ReadLines(file).Where(line => line.Length > 0).Select(QuantityCase.Of))
        {
            var actual = quantityCase.Read(reader);
            var isRight = actual.SequenceEqual(quantityCase.Expected);
            if (!isRight && options.Contains("--misses"))
                Console.WriteLine($"{quantityCase.Id} | {quantityCase.Input}\n"
                    + $"  expected {string.Join(" ", quantityCase.Expected)}\n  actual   {string.Join(" ", actual)}");
            (right, total) = (right + (isRight ? 1 : 0), total + 1);
            Count(kinds, quantityCase.Expected, [.. actual], isRight);
        }

        foreach (var (kind, (found, all)) in kinds)
            Console.WriteLine($"{kind,-12} {found,4}/{all}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"right {right} of {total} ({(total == 0 ? 0 : 100.0 * right / total):F1}%)"));
        return 0;
    }

    private static void Count(
        SortedDictionary<string, (int Found, int Total)> kinds, IReadOnlyList<string> expected, List<string> actual, bool isRight)
    {
        if (expected.Count == 0)
            Add(Nothing, isRight);
        foreach (var quantity in expected)
            Add(KindOf(quantity), actual.Remove(quantity));

        void Add(string kind, bool isFound)
        {
            var (found, total) = kinds.GetValueOrDefault(kind);
            kinds[kind] = (found + (isFound ? 1 : 0), total + 1);
        }
    }

    private static string KindOf(string written)
    {
        var from = written.IndexOf("kind: ", StringComparison.Ordinal) + "kind: ".Length;
        return written[from..written.IndexOfAny([',', '}'], from)];
    }
}

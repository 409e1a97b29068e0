using System.Globalization;
using Assistent.Knowledge.Language;

namespace Assistent.Evaluation;

/// <summary>
/// How well the analysis knows Dutch words, over a tab-separated file with a header line: <c>form lemma upos</c> for stems,
/// <c>word parts surface upos</c> for compounds, <c>wrong right</c> for misspellings.
/// </summary>
internal static class WordsEvaluation
{
    public static int Run(string file)
    {
        var lines = File.ReadLines(file).Where(line => line.Length > 0).Select(line => line.Split('\t')).ToList();
        var analysis = DutchAnalysis.Load();
        var (passed, total) = lines[0][0] switch
        {
            "form" => Stems(lines[1..], analysis),
            "word" => Compounds(lines[1..], analysis),
            "wrong" => Misspellings(lines[1..], analysis),
            var header => throw new InvalidDataException($"{file} begins with column '{header}'; expected form, word or wrong."),
        };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"passed {passed} of {total} ({100.0 * passed / total:0.0}%)"));
        return 0;
    }

    /// <summary>
    /// Of the pairs of forms with one lemma, those with one stem; and of the pairs with one stem, those of different lemmas.
    /// </summary>
    private static (long Passed, long Total) Stems(List<string[]> lines, DutchAnalysis analysis)
    {
        var words = lines.Select(line => (Form: line[0], Lemma: $"{line[1]} {line[2]}", Stem: analysis.Stem(Folding.Fold(line[0]))))
            .Distinct().ToList();
        var sameLemma = words.GroupBy(word => word.Lemma).Sum(group => Pairs(group.Count()));
        var sameStem = words.GroupBy(word => word.Stem).Sum(group => Pairs(group.Count()));
        var sameBoth = words.GroupBy(word => (word.Lemma, word.Stem)).Sum(group => Pairs(group.Count()));
        foreach (var group in words.GroupBy(word => word.Lemma).Where(group => group.Select(word => word.Stem).Distinct().Count() > 1))
        {
            Console.WriteLine($"apart {group.Key}: {string.Join(", ", group.Select(word => $"{word.Form} -> {word.Stem}"))}");
        }
        foreach (var group in words.GroupBy(word => word.Stem).Where(group => group.Select(word => word.Lemma).Distinct().Count() > 1))
        {
            Console.WriteLine($"together {group.Key}: {string.Join(", ", group.Select(word => $"{word.Form} ({word.Lemma})"))}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"conflation {sameBoth} of {sameLemma} ({100.0 * sameBoth / sameLemma:0.0}%)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"over-conflation {sameStem - sameBoth} of {sameStem} ({100.0 * (sameStem - sameBoth) / sameStem:0.0}%)"));
        return (sameBoth, sameLemma);
    }

    private static long Pairs(long count) => count * (count - 1) / 2;

    /// <summary>The parts, stemmed, are exactly the annotated ones, stemmed.</summary>
    private static (long Passed, long Total) Compounds(List<string[]> lines, DutchAnalysis analysis)
    {
        var passed = 0;
        foreach (var line in lines)
        {
            var expected = line[1].Split('+').Select(part => analysis.Stem(Folding.Fold(part)));
            var parts = analysis.Parts(Folding.Fold(line[0]));
            if (parts.Select(analysis.Stem).SequenceEqual(expected)) passed++;
            else Console.WriteLine($"{line[0]}: {string.Join('+', parts)}, expected {line[1]}");
        }
        return (passed, lines.Count);
    }

    /// <summary>The right word, or one of them, is the first candidate.</summary>
    private static (long Passed, long Total) Misspellings(List<string[]> lines, DutchAnalysis analysis)
    {
        var repair = new SpellingRepair(analysis, []);
        var passed = 0;
        foreach (var line in lines)
        {
            var candidates = repair.Candidates(Folding.Fold(line[0]), 5);
            if (candidates is [var first, ..] && line[1].Split(';').Select(Folding.Fold).Contains(first)) passed++;
            else Console.WriteLine($"{line[0]}: {string.Join(' ', candidates)}, expected {line[1]}");
        }
        return (passed, lines.Count);
    }
}

using System.Diagnostics;
using System.Globalization;
using static System.FormattableString;

namespace Assistent.Benchmarks.Fuzzing;

/// <summary>
/// <c>fuzz [--minutes 10] [--seed 1] [--save FILE]</c>: looks for the message that costs the most processor time. It begins with the
/// hostile texts, and goes on changing the dearest it knows. The same seed makes the same changes as long as it finds the same dearest.
/// </summary>
internal static class Fuzzer
{
    private const string Plain = "Hoe lang duurt de logeerregeling en wie betaalt dat?";
    private const int Kept = 24;
    private const int Rounds = 3;

    // Half of what a message may cost at most.
    private static readonly TimeSpan TooDear = TimeSpan.FromMilliseconds(50);

    public static void Run(IReadOnlyList<string> arguments)
    {
        var minutes = double.Parse(ValueOf(arguments, "--minutes") ?? "10", CultureInfo.InvariantCulture);
        var random = new Random(int.Parse(ValueOf(arguments, "--seed") ?? "1", CultureInfo.InvariantCulture));
        using var bot = new AskedBot();
        for (var i = 0; i < 200; i++)
            bot.Cost(Plain, i % bot.Pasts.Count, rounds: 1);
        var plain = bot.Cost(Plain, 1, Rounds * 10);

        // The compiler takes a while to have done with each part that they lead to.
        foreach (var name in HostileTexts.Names)
            bot.Cost(HostileTexts.Of(name, 0), 1, Rounds * 3);

        var started = Stopwatch.GetTimestamp();
        var known = new List<Candidate>();
        var tried = 0;
        foreach (var name in HostileTexts.Names)
        {
            for (var past = 0; past < bot.Pasts.Count; past++, tried++)
                Keep(Measured(bot, name, HostileTexts.Of(name, random.Next()), past, LeastKept()));
        }

        Console.WriteLine("Shapes, the dearest first:");
        foreach (var shape in known)
            Console.WriteLine(Invariant($"  {shape.Cost.TotalMilliseconds:0.0} ms  {shape.Name}, after past {shape.Past}"));
        var dearest = known[0];
        for (; Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(minutes); tried++)
        {
            var parent = known[random.Next(known.Count)];
            var past = random.Next(8) == 0 ? random.Next(bot.Pasts.Count) : parent.Past;
            Keep(Measured(bot, parent.Name, Changed(parent.Text, known[random.Next(known.Count)].Text, random), past,
                LeastKept()));
            if (known[0].Cost <= dearest.Cost)
                continue;
            known[0] = known[0] with { Cost = bot.Cost(known[0].Text, known[0].Past, Rounds * 3) };
            if (known[0].Cost <= dearest.Cost)
                continue;
            dearest = known[0];
            Console.WriteLine(Invariant($"{Stopwatch.GetElapsedTime(started):mm\\:ss} {dearest.Cost.TotalMilliseconds:0.0} ms  ")
                + $"from {dearest.Name}, after past {dearest.Past}: {Beginning(dearest.Text)}");
        }

        foreach (var (stage, cost) in bot.Stages(dearest.Text, dearest.Past, Rounds * 3))
            Console.WriteLine(Invariant($"  {stage} {cost.TotalMilliseconds:0.0} ms"));
        if (ValueOf(arguments, "--save") is { } file)
            File.WriteAllText(file, dearest.Text);
        Console.WriteLine(
            Invariant($"messages {tried} plain {plain.TotalMilliseconds:0.00} ms worst {dearest.Cost.TotalMilliseconds:0.0} ms"));

        TimeSpan LeastKept() => known.Count < Kept ? TimeSpan.Zero : known[^1].Cost;

        void Keep(Candidate candidate)
        {
            known.Add(candidate);
            known.Sort((one, other) => other.Cost.CompareTo(one.Cost));
            if (known.Count > Kept)
                known.RemoveAt(Kept);
        }
    }

    // What looks dearer than what is known is measured again, and what looks too dear more often: the collector, or another program that
    // had the caches, may have worked on its account. The least of several rounds is no more than the first, so the rest needs one.
    private static Candidate Measured(AskedBot bot, string name, string text, int past, TimeSpan known)
    {
        var cost = bot.Cost(text, past, rounds: 1);
        if (cost > known)
            cost = bot.Cost(text, past, Rounds);
        return new Candidate(name, text, past, cost > TooDear ? bot.Cost(text, past, Rounds * Rounds) : cost);
    }

    private static string Changed(string text, string other, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(1, 400));
            var end = Math.Min(text.Length, at + length);
            text = random.Next(6) switch
            {
                0 => text[..at] + text[end..],
                1 => text[..at] + text[at..end] + text[at..],
                2 => text[..at] + Slice(other, random) + text[end..],
                3 => text[..at] + HostileTexts.Piece("everything", random) + text[at..],
                4 => string.Concat(Enumerable.Repeat(Slice(text, random), random.Next(2, 60))) + text,
                _ => text[..at] + " " + text[at..],
            };
            if (text.Length == 0)
                text = HostileTexts.Piece("everything", random);
        }

        return text.Length > HostileTexts.Length ? text[..HostileTexts.Length] : text;
    }

    private static string Slice(string text, Random random)
    {
        var at = random.Next(text.Length);
        return text[at..Math.Min(text.Length, at + random.Next(1, 300))];
    }

    private static string Beginning(string text) => text[..Math.Min(80, text.Length)].ReplaceLineEndings(" ");

    private static string? ValueOf(IReadOnlyList<string> arguments, string name) =>
        arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();

    private sealed record Candidate(string Name, string Text, int Past, TimeSpan Cost);
}

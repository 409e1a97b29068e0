using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether a sentence means something only after the one before it: "In die periode kunnen ze …".</summary>
internal static class Leans
{
    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal)
    {
        "dit", "dat", "deze", "die", "daarin", "daarnaast", "daarom", "daarvoor", "hierdoor", "bovendien", "maar", "ook", "ze", "zij",
        "het", "zo", "met name", "in die", "op deze", "voor deze", "met de", "tijdens het",
    };

    public static bool On(Sentence sentence)
    {
        var words = Words.Of(sentence.Text);
        return !sentence.IsListLine && words is [var first, var second, ..] && (Openings.Contains(first)
            && !(first == "het" && char.IsUpper(sentence.Text.Split(' ')[1][0])) || Openings.Contains($"{first} {second}"));
    }
}

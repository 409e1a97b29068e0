using System.Globalization;

namespace Assistent.Evaluation;

/// <summary>What follows a command: files or folders, and options with a value each.</summary>
internal sealed record Arguments(IReadOnlyList<string> All)
{
    public IEnumerable<string> Paths => All.Where((argument, i) => !IsName(argument) && (i == 0 || !IsName(All[i - 1])));

    public int Show => int.Parse(Option("--show") ?? "0", CultureInfo.InvariantCulture);

    public string? Option(string name) => All.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();

    private static bool IsName(string argument) => argument.StartsWith("--", StringComparison.Ordinal);
}

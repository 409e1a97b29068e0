using System.Collections.Frozen;

namespace Assistent.Knowledge.Language;

/// <summary>Groups of stems that count as the same when a passage is looked for, from Data/synonyms.txt.</summary>
internal sealed class Synonyms(Func<string, string> stem)
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _others = WordFile.Lines("synonyms.txt")
        .Select(line => line.Split('=').Select(member => stem(Folding.Fold(member.Trim()))).Distinct().ToList())
        .SelectMany(group => group.Select(member => (Member: member, Others: group.Where(other => other != member))))
        .GroupBy(pair => pair.Member, pair => pair.Others, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.SelectMany(others => others).Distinct()],
            StringComparer.Ordinal);

    public IReadOnlyList<string> Of(string member) => _others.TryGetValue(member, out var others) ? others : [];
}

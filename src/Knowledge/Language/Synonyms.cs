using System.Collections.Frozen;

namespace Assistent.Knowledge.Language;

/// <summary>Groups of stems that count as the same when a passage is looked for.</summary>
internal sealed class Synonyms
{
    private readonly Func<string, string> _stem;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _others;

    private Synonyms(Func<string, string> stem, IReadOnlyDictionary<string, IReadOnlyList<string>> known,
        IEnumerable<IReadOnlyList<string>> groups)
    {
        _stem = stem;
        var all = new Dictionary<string, IReadOnlyList<string>>(known, StringComparer.Ordinal);
        foreach (var group in groups.Select(group => group.Select(stem).Distinct().ToList()))
        {
            foreach (var member in group)
                all[member] = [.. all.GetValueOrDefault(member, []).Union(group.Where(other => other != member))];
        }

        _others = all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Those of Dutch, from Data/synonyms.txt.</summary>
    public static Synonyms Dutch(Func<string, string> stem) => new(stem, new Dictionary<string, IReadOnlyList<string>>(),
        ResourceText.Entries(typeof(Synonyms), "synonyms")
            .Select(line => line.Split('=').Select(member => Folding.Fold(member.Trim())).ToList()));

    /// <summary>These and others, which are words rather than stems.</summary>
    public Synonyms With(IEnumerable<IReadOnlyList<string>> groups) => new(_stem, _others, groups);

    public IReadOnlyList<string> Of(string member) => _others.TryGetValue(member, out var others) ? others : [];
}

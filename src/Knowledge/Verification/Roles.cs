using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Whether the parties of a sentence stand to each other as in its sources: "gemeenten verplichten eigenaren" is not "eigenaren verplichten
/// gemeenten", and what is given to one is not given by that one. A party's role is told by the preposition before it; without one it does
/// or undergoes.
/// </summary>
internal sealed class Roles(PartyWords parties)
{
    private const string Bare = "";

    private static readonly HashSet<string> Prepositions = ["aan", "bij", "door", "van", "voor", "met", "uit", "naar", "onder", "via", "op",
        "tussen", "in", "tegen", "vanuit", "namens", "volgens"];

    private static readonly HashSet<string> Articles = ["de", "het", "een", "uw", "hun", "deze", "die", "dit", "dat"];
    private static readonly HashSet<string> Pronouns = ["zij", "ze", "hij", "u", "we", "wij"];
    private static readonly HashSet<string> Passive = ["wordt", "worden", "werd", "werden", "door"];

    // By stem. Who pays may have stood there as the one that the costs are for.
    private static readonly HashSet<string> Receiving = ["krijg", "ontvang"];
    private static readonly HashSet<string> Giving = ["geef", "verstrekken", "verleen", "bied", "stel", "help", "breng"];
    private static readonly HashSet<string> Paying = [.. Giving, "betaal"];

    public bool AreKept(IReadOnlyList<Token> tokens, IReadOnlyList<SourceSentence> sources)
    {
        var said = Mentions.Of(tokens, parties);
        if (said.Parties.Count == 0)
            return true;
        var told = sources.Select(source => Mentions.Of(source.Tokens, parties)).ToList();
        return told.TrueForAll(source => said.Parties.TrueForAll(party => !IsOther(party, said, source)) && !IsTurned(said, source))
            && !IsOtherSubject(said, told);
    }

    // What is for one in the source, that one does not do; what one gives there, that one does not get.
    private static bool IsOther(Party party, Mentions said, Mentions told)
    {
        var same = told.Of(party.Forms).ToList();
        if (party.Role != Bare || same.Count == 0)
            return false;
        if (said.Has(Receiving))
            return same.Exists(other => other.Role == Bare) && told.Has(Paying) && !told.Has(Receiving);
        return !said.IsPassive && !told.IsPassive
            && same.TrueForAll(other => other.Role is "aan" or "bij" or "van" || (other.Role is "voor" && said.Has(Giving)));
    }

    // Two parties that have each other's place.
    private static bool IsTurned(Mentions said, Mentions told)
    {
        foreach (var (i, one) in said.Parties.Index())
        {
            foreach (var other in said.Parties.Skip(i + 1).Where(other => other.Forms != one.Forms))
            {
                var pairs = told.Of(one.Forms).SelectMany(a => told.Of(other.Forms).Select(b => (A: a, B: b))).ToList();
                if (pairs.Count > 0 && pairs.TrueForAll(pair => pair.A.Role != pair.B.Role
                    ? pair.A.Role == other.Role && pair.B.Role == one.Role
                    : one.Role == Bare && other.Role == Bare && pair.A.Role == Bare && pair.A.At > pair.B.At
                        && !said.AreJoined(one, other) && !said.IsPassive && !told.IsPassive))
                    return true;
            }
        }

        return false;
    }

    // In every source somebody else does it.
    private static bool IsOtherSubject(Mentions said, List<Mentions> told) =>
        said.Subjects is { Count: > 0 } mine && !said.IsPassive && !said.Has(Receiving) && !told.Exists(source => source.IsPassive)
            && told.TrueForAll(source => source.Subjects is { Count: > 0 } theirs
                && !theirs.Exists(other => mine.Exists(one => one.Forms == other.Forms)));

    private readonly record struct Party(IReadOnlyList<string> Forms, int At, string Role);

    private sealed record Mentions(IReadOnlyList<Token> Tokens, PartyWords Words, List<Party> Parties)
    {
        public static Mentions Of(IReadOnlyList<Token> tokens, PartyWords words) => new(tokens, words, [.. words.In(tokens)
            .Where(party => words.Has(tokens[party.At]))
            .Select(party => new Party(party.Forms, party.At, RoleOf(tokens, party.At, words)))]);

        public bool IsPassive { get; } = Tokens.Any(token => Passive.Contains(token.Word));

        /// <summary>
    /// Who comes first without a preposition, with those that are joined to it; none after a pronoun that takes its place.
    /// </summary>
        public List<Party> Subjects
        {
            get
            {
                var first = Parties.FindIndex(party => party.Role == Bare);
                if (first < 0 || Tokens.Take(Parties[first].At).Any(token => Pronouns.Contains(token.Word)))
                    return [];
                return [.. Parties.Skip(first).TakeWhile(party => party.Role == Bare && AreJoined(Parties[first], party))];
            }
        }

        public IEnumerable<Party> Of(IReadOnlyList<string> forms) => Parties.Where(party => party.Forms == forms);

        public bool Has(HashSet<string> stems) => Tokens.Any(token => stems.Contains(token.Stem));

        public bool AreJoined(Party one, Party other) => Tokens.Skip(one.At + 1).Take(other.At - one.At - 1)
            .All(token => token.Word is "en" or "of" or "de" or "het" || Words.Has(token));

        private static string RoleOf(IReadOnlyList<Token> tokens, int at, PartyWords words)
        {
            var i = at - 1;

            // An article, and an adjective with its ending: "van de kwetsbare jongeren".
            while (i >= 0 && (Articles.Contains(tokens[i].Word) || (!tokens[i].IsStopWord && tokens[i].Word.EndsWith('e'))))
                i--;
            if (i < 0)
                return Bare;
            if (Prepositions.Contains(tokens[i].Word))
                return tokens[i].Word;
            return i > 0 && tokens[i].Word is "en" or "of" && words.Has(tokens[i - 1]) ? RoleOf(tokens, i - 1, words) : Bare;
        }
    }
}

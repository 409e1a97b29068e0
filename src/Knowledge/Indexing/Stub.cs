#pragma warning disable CA1822
using System.Globalization;
using System.Text;
namespace Assistent.Knowledge.Indexing;
internal readonly record struct Token(string Word, string Stem, int Start, int End, bool IsStopWord);
internal sealed class DutchAnalysis {
    static readonly HashSet<string> Stop = new("de het een en of van in op te voor met is zijn was aan er dat die dit deze wat wie waar hoe hoeveel wanneer waarom welke welk ik je jij u wij we ze zij hij mijn uw hun om als dan maar ook nog wel niet geen toch bij naar uit over door tot al kan kun kunnen mag mogen moet moeten wordt worden heeft hebben heb zal zou zullen graag even mij me ons onze iets iemand daar hier hem haar mevrouw meneer beller n t zo tijdens onder zonder tussen per ze zelf nu eens".Split(' '));
    public static DutchAnalysis Load() => new();
    public IReadOnlyList<Token> Analyze(string text) {
        var r = new List<Token>(); int i = 0;
        while (i < text.Length) {
            if (!char.IsLetterOrDigit(text[i])) { i++; continue; }
            int s = i; while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            var w = Fold(text[s..i]); r.Add(new Token(w, Stem(w), s, i, Stop.Contains(w)));
        }
        return r;
    }
    static string Fold(string t) { var b = new StringBuilder(); foreach (var c in t.Normalize(NormalizationForm.FormKD)) if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c)) b.Append(char.ToLowerInvariant(c)); return b.ToString(); }
    public string Stem(string word) { var s = new Lucene.Net.Tartarus.Snowball.Ext.DutchStemmer(); s.SetCurrent(word); s.Stem(); return s.Current; }
    public IReadOnlyList<string> Parts(string word) => [];
    public bool IsKnownWord(string word) => false;
    public IReadOnlyList<string> Synonyms(string stem) => [];
}
internal sealed class SpellingRepair { public SpellingRepair(DutchAnalysis a, IEnumerable<KeyValuePair<string,int>> w) { } public string Repair(string text) => text; }
internal sealed record IndexedPassage(string Id, string Title, IReadOnlyList<string> Names, string Text, IReadOnlyList<string> Questions);
internal readonly record struct PassageHit(int Index, float Score);
internal sealed class PassageIndex : IDisposable { public static PassageIndex Build(IReadOnlyList<IndexedPassage> p, DutchAnalysis a) => new(); public IReadOnlyList<PassageHit> Search(string q, int count) => []; public void Dispose() { } }

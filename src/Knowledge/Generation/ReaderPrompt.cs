using System.Globalization;
using System.Text;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Reading;
using Microsoft.Extensions.AI;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// What a model is given to read a message by. The directions and the overview come first and are the same for every question, so that a
/// server can keep what it made of them; the passages found, the conversation, the date and the question follow.
/// </summary>
internal sealed class ReaderPrompt
{
    private const int MostPassages = 6;
    private const int MostTurns = 4;
    private const int LongestQuestion = 4000;
    private const int LongestPastQuestion = 300;

    // Of a large overview so many passages are looked at before what fits is chosen.
    private const int Candidates = 40;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly ArticleLibrary _library;
    private readonly PassageSearch _search;
    private readonly OverviewText _overview;
    private readonly TimeProvider _time;
    private readonly int _overviewTokens;
    private readonly string _directions;
    private readonly ChatMessage _prefix;

    public ReaderPrompt(ArticleLibrary library, PassageSearch search, int overviewTokens, TimeProvider time)
    {
        (_library, _search, _overviewTokens, _time) = (library, search, overviewTokens, time);
        _overview = new OverviewText(library);
        _directions = Filled(library.Overview);
        IsWhole = OverviewText.TokensOf(_overview.Whole) <= overviewTokens;
        _prefix = new ChatMessage(ChatRole.System, IsWhole ? $"{_directions}\n\n# Overzicht\n\n{_overview.Whole}" : _directions);
    }

    /// <summary>Whether a model is given the whole overview, rather than what fits the question best.</summary>
    public bool IsWhole { get; }

    /// <param name="message">What was written.</param>
    /// <param name="history">What was asked before, the latest last.</param>
    /// <param name="understood">The question as the trained reader understands it, to search by.</param>
    /// <param name="likely">The articles that the trained reader finds likely, the best first.</param>
    public IReadOnlyList<ChatMessage> For(string message, IReadOnlyList<PastTurn> history, string understood, IEnumerable<Slug> likely)
    {
        var found = _search.Passages(understood, IsWhole ? MostPassages : Candidates);
        var text = new StringBuilder();
        if (!IsWhole)
            text.Append("# Overzicht (wat het best bij de vraag past)\n\n")
                .Append(_overview.Best(Interleaved(found, likely), _overviewTokens)).Append("\n\n");
        text.Append("Vandaag is het ").Append(_time.GetLocalNow().ToString("d MMMM yyyy", Dutch)).Append(".\n");
        text.Append("Hier staat het antwoord waarschijnlijk: ")
            .Append(string.Join("; ", found.Take(MostPassages).Select(Ids))).Append('\n');
        foreach (var turn in history.TakeLast(MostTurns))
            text.Append("<eerder>").Append(Quoted(turn.Understood, LongestPastQuestion))
                .Append(" → ").Append(PlanSummary.Of(turn.Plan)).Append("</eerder>\n");
        text.Append("<vraag>").Append(Quoted(message, LongestQuestion)).Append("</vraag>");
        return [_prefix, new ChatMessage(ChatRole.User, text.ToString())];
    }

    // The index's and the trained reader's candidates in turn, so that neither crowds out the other.
    private IEnumerable<Passage> Interleaved(IReadOnlyList<Passage> found, IEnumerable<Slug> likely)
    {
        var read = likely.Take(Candidates).Select(slug => _library[slug]).SelectMany(article => article.Passages.Take(1)).ToList();
        for (var i = 0; i < Math.Max(found.Count, read.Count); i++)
        {
            if (i < found.Count)
                yield return found[i];
            if (i < read.Count)
                yield return read[i];
        }
    }

    private string Ids(Passage passage) =>
        string.Join(' ', _library[passage.Article].Sentences.Where(own => own.Passage == passage).Select(own => own.Id));

    private static string Quoted(string text, int longest) => OverviewText.Unmarked(text.Length > longest ? text[..longest] : text);

    private static string Filled(Overview overview) => PromptFile.Directions
        .Replace("{onderwerp}", overview.Subject, StringComparison.Ordinal)
        .Replace("{editie}", overview.Edition, StringComparison.Ordinal)
        .Replace("{soorten}", string.Join(", ", overview.Kinds.Select(kind => kind.Name)), StringComparison.Ordinal)
        .Replace("{kenmerken}", Characteristics(overview), StringComparison.Ordinal);

    private static string Characteristics(Overview overview) =>
        string.Join(", ", overview.Characteristics.Select(known => $"{known.Name} ({known.Phrase})"));
}

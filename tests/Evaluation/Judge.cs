using System.Text.RegularExpressions;

namespace Assistent.Evaluation;

/// <summary>Says what is wrong with a reply; nothing when it is right.</summary>
public static partial class Judge
{
    // What the reader sees first counts, not the label of the outcome.
    private const int RefusalWithin = 400;

    public static IReadOnlyList<string> Wrongs(QuestionTurn turn, ScoredReply reply)
    {
        if (reply.Text.Length == 0)
            return ["no reply"];

        var cited = reply.CitationNames.Select(ArticleNames.SlugOf).OfType<string>().ToHashSet();
        var wrongs = new List<string>();
        if (turn.Kind is "answer" or "list")
        {
            if (turn.CiteAny.Count > 0 && !cited.Overlaps(turn.CiteAny))
                wrongs.Add($"cites {string.Join(", ", cited.Order())}, wanted one of {string.Join(", ", turn.CiteAny)}");
            var missing = turn.CiteAll.Except(cited).Except(ArticleNames.NamedIn(reply.Text)).ToList();
            if (missing.Count > 0)
                wrongs.Add($"does not name {string.Join(", ", missing)}");
        }

        var refused = Refusal().IsMatch(reply.Text[..Math.Min(RefusalWithin, reply.Text.Length)]);
        if (turn.Kind == "refuse" && !refused)
            wrongs.Add("answers what the overview does not say");
        if (turn.Kind == "smalltalk" && refused)
            wrongs.Add("refuses small talk");
        if (turn.Kind == "clarify" && !reply.Text.Contains('?') && reply.Suggestions == 0)
            wrongs.Add("asks nothing back");
        if (turn.OrClarify && reply.Text.Contains('?') && reply.Suggestions > 1)
            wrongs.Clear();

        wrongs.AddRange(turn.Facts.Where(fact => !Matches(reply.Text, fact)).Select(fact => $"lacks /{fact}/"));
        wrongs.AddRange(turn.Forbid.Where(fact => Matches(reply.Text, fact)).Select(fact => $"says /{fact}/"));
        return wrongs;
    }

    private static bool Matches(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    [GeneratedRegex(
        @"niet in (het|dit) overzicht|staat (er )?niet in|vermeldt (het )?(overzicht )?niet|noemt (het overzicht )?(dit |dat )?niet|"
            + @"niet (terug)?vinden|geen (antwoord|informatie|passage|passend)|kan ik (u |je )?(hier |daar )?(helaas )?niet|weet ik niet|"
            + @"gaat (daar |hier )?niet over|buiten (het|dit|mijn)|(help|beantwoord|weet)\w* (u |je )?(ik )?alleen|"
            + @"alleen (vragen|antwoord)|geen gegevens|(noemt|vermeldt|geeft|bevat|zegt|meldt)\b[^.]{0,80}\b(geen|niet|niets)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refusal();
}

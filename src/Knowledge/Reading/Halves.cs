namespace Assistent.Knowledge.Reading;

/// <summary>
/// The ways to part a message in two questions: at the end of a sentence, at a comma or at an "en", where what comes after begins as a
/// question does, and what comes before asks too.
/// </summary>
internal static class Halves
{
    // More places than this are no message of two questions but a story.
    private const int MostPlaces = 6;
    private const int FewestWords = 2;

    // Of a longer text the question was taken out before; what is still longer is not looked at place by place.
    private const int LongestText = 600;

    private static readonly string[] Joints = [" en ", " maar ", " plus ", " + "];
    private static readonly string[] Sides = [" en ", " of ", " versus ", " vs ", " tegenover ", " dan ", " met "];

    public static IEnumerable<(string Left, string Right)> Of(string message) =>
        message.Length > LongestText ? [] : Places(message).Take(MostPlaces);

    /// <summary>The ways to part a message in two things that it sets side by side: "… in een hotel en bij familie".</summary>
    public static IEnumerable<(string Left, string Right)> Compared(string message) => Beside(message, Sides);

    /// <summary>The ways to part a message in two things of which it asks for one: "die voor ouderen of die voor gezinnen".</summary>
    public static IEnumerable<(string Left, string Right)> Chosen(string message) => Beside(message, [" of "]);

    private static IEnumerable<(string Left, string Right)> Beside(string message, IReadOnlyList<string> joints) =>
        message.Length > LongestText ? [] : joints.SelectMany(side => Enumerable.Range(0, message.Length)
                .Where(at => message.AsSpan(at).StartsWith(side, StringComparison.OrdinalIgnoreCase))
                .Select(at => (message[..at], message[(at + side.Length)..])))
            .Take(MostPlaces);

    private static IEnumerable<(string Left, string Right)> Places(string message)
    {
        for (var i = 1; i < message.Length; i++)
        {
            var joint = Joints.FirstOrDefault(joint => message.AsSpan(i).StartsWith(joint, StringComparison.OrdinalIgnoreCase));
            var isEnd = message[i - 1] is '?' or '!' or '\n' || (message[i - 1] == '.' && char.IsWhiteSpace(message[i]));
            if (joint is null && !isEnd && message[i - 1] != ',')
                continue;
            var rest = message[(i + (joint?.Length ?? 0))..].Trim();
            var (left, right) = (message[..i].Trim(' ', ','), WithoutJoint(rest));
            if ((isEnd && IsItem(rest) && HasItem(left)) || AreQuestions(left, right, isEnd: isEnd, isComma: joint is null && !isEnd))
                yield return (left, right);
        }
    }

    // "Welk team en welke regeling is er?" is one question. A comma before a verb mostly ends a condition: "als het pand leeg staat, mag
    // ik dan …".
    private static bool AreQuestions(string left, string right, bool isEnd, bool isComma)
    {
        var (before, after) = (Words.Of(left), Words.Of(right));
        if (IsTooShort(before) || IsTooShort(after) || before is ["welk" or "welke", _])
            return false;
        var asksAfter = isComma
            ? Grammar.BeginsWithInterrogative(after)
            : Grammar.BeginsAsQuestion(after) || (isEnd && (Grammar.Asks(right) || right.EndsWith('?')));
        return (asksAfter || Grammar.BeginsAsEmbedded(after)) && Grammar.Asks(left);
    }

    private static bool IsTooShort(IReadOnlyList<string> words) => words.Count < FewestWords && !Grammar.IsInterrogative(words);

    private static string WithoutJoint(string item)
    {
        var text = WithoutMark(item);
        foreach (var joint in Joints)
        {
            if (text.StartsWith(joint.TrimStart(), StringComparison.OrdinalIgnoreCase))
                return text[(joint.Length - 1)..].Trim();
        }

        return text;
    }

    // What may stand before an item of a list: "- ", "2) ", "(2) ", "b. ".
    private static string WithoutMark(string item)
    {
        var opened = item.StartsWith('(') ? 1 : 0;
        var mark = item.Skip(opened).TakeWhile(char.IsAsciiLetterOrDigit).Count() + opened;
        return item is ['-' or '*' or '•' or '–', ..] ? item[1..].TrimStart()
            : mark - opened is 1 or 2 && item.Length > mark + 1 && item[mark] is ')' or '.' && item[mark + 1] == ' '
                ? item[(mark + 2)..].TrimStart()
            : item;
    }

    // An item asks by standing in a list: "- maximale logeerduur".
    private static bool IsItem(string line) => line.Length > 0 && WithoutMark(line) != line;

    private static bool HasItem(string text) => text.Split('\n', StringSplitOptions.TrimEntries).Any(IsItem);
}

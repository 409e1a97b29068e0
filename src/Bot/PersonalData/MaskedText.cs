using System.Text;

namespace Assistent.Bot.PersonalData;

/// <summary>
/// A text of which personal data has been left out, each item replaced by what it was: <c>[naam]</c>. What the checks of
/// <see cref="ServiceNumber"/> and the others do not prove stays as it is written.
/// </summary>
/// <param name="Text">The text with the replacements.</param>
/// <param name="LeftOut">What was left out, each kind once, in the order in which it was found.</param>
internal sealed record MaskedText(string Text, IReadOnlyList<PersonalDataKind> LeftOut)
{
    private static readonly string[] Marks = [.. Enum.GetValues<PersonalDataKind>().Select(MarkOf)];

    /// <summary>The text without the replacements either, as it is read for what is asked.</summary>
    public string Unmarked =>
        Text.Contains('[', StringComparison.Ordinal)
            ? Marks.Aggregate(Text, (text, mark) => text.Replace(mark, " ", StringComparison.Ordinal))
            : Text;

    /// <summary>What was left out of a text that has been masked before, by the replacements that stand in it.</summary>
    public static IReadOnlyList<PersonalDataKind> LeftOutOf(string masked) =>
        masked.Contains('[', StringComparison.Ordinal)
            ? [.. Enum.GetValues<PersonalDataKind>().Where(kind => masked.Contains(MarkOf(kind), StringComparison.Ordinal))]
            : [];

    public static MaskedText Of(string text)
    {
        var found = Find(text);
        if (found is [])
            return new MaskedText(text, []);
        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var item in found)
        {
            masked.Append(text, at, item.Start - at).Append(MarkOf(item.Kind));
            at = item.End;
        }

        return new MaskedText(masked.Append(text, at, text.Length - at).ToString(), [.. found.Select(item => item.Kind).Distinct()]);
    }

    /// <summary>Every item of the text, in its order; none overlaps another.</summary>
    public static IReadOnlyList<FoundData> Find(string text)
    {
        var folded = FoldedText.Of(text);
        var tokens = new TokenText(folded.Text);
        var found = new List<FoundData>();
        var end = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Start < end || At(tokens, i, end) is not { } item)
                continue;
            var (start, over) = folded.OriginOf(item.Start, item.End);
            found.Add(new FoundData(item.Kind, start, over));
            end = item.End;
        }

        return folded.Attributes is [] ? found : WithAttributes(text, folded, found);
    }

    // A tag hides nothing of what stands around it, so it is no part of that text; what its attributes tell is a text of its own.
    private static List<FoundData> WithAttributes(string text, FoldedText folded, List<FoundData> found)
    {
        var all = folded.Attributes.SelectMany(tag => Find(text[tag.Start..tag.End])
            .Select(item => item with { Start = item.Start + tag.Start, End = item.End + tag.Start }));
        var sorted = found.Concat(all).OrderBy(item => item.Start).ThenByDescending(item => item.End);
        return sorted.Aggregate(new List<FoundData>(found.Count), (apart, item) =>
        {
            if (apart is [] || apart[^1].End <= item.Start)
                apart.Add(item);
            return apart;
        });
    }

    /// <summary>What stands in the place of an item.</summary>
    public static string MarkOf(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.ServiceNumber => "[bsn]",
        PersonalDataKind.AlienNumber => "[v-nummer]",
        PersonalDataKind.BankAccount => "[rekeningnummer]",
        PersonalDataKind.PhoneNumber => "[telefoonnummer]",
        PersonalDataKind.MailAddress => "[e-mailadres]",
        PersonalDataKind.PostalAddress => "[adres]",
        PersonalDataKind.BirthDate => "[geboortedatum]",
        _ => "[naam]",
    };

    private static FoundData? At(TokenText tokens, int index, int from) => tokens[index].Kind switch
    {
        TokenKind.Letters => MailAddress.At(tokens, index) ?? BankAccount
            .At(tokens, index) ?? AlienNumber
            .At(tokens, index) ?? PersonName
            .At(tokens, index) ?? PostalAddress
            .At(tokens, index, from),
        TokenKind.Digits => MailAddress.At(tokens, index) ?? BirthDate
            .At(tokens, index) ?? AlienNumber
            .At(tokens, index) ?? PhoneNumber
            .At(tokens, index) ?? PostalAddress
            .At(tokens, index, from) ?? ServiceNumber
            .At(tokens, index),
        TokenKind.Sign => PhoneNumber.At(tokens, index),
        _ => null,
    };
}

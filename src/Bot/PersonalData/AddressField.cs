using Assistent.Knowledge;

namespace Assistent.Bot.PersonalData;

/// <summary>An address in fields of a form: whole, or in parts where the form is of somebody or the parts are of one home.</summary>
internal static class AddressField
{
    private const int MaxWords = 4;

    public static FoundData? At(TokenText text, int index) => text.Fields[index] switch
    {
        FieldKind.Address or FieldKind.Street when NumberAfter(text, index) is { } end =>
            PostalAddress.Found(text, index, PostalAddress.Postcode(text, PostalAddress.AfterComma(text, end)) ?? end),
        FieldKind.Street when text.Fields.HasAddress && NameEnd(text, index) is var end && end > index
            && !text.Is(text.Skip(end), TokenKind.Digits) => PostalAddress.Found(text, index, end),
        FieldKind.HouseNumber when text.Fields.HasAddress =>
            PostalAddress.HouseNumberEnd(text, index) is { } end ? PostalAddress.Found(text, index, end) : null,
        FieldKind.Postcode when text.Fields.HasAddress => PostalAddress.Postcode(text, index) is { } end
            ? PostalAddress.WithNumber(text, index, end, text[index].Start) ?? PostalAddress.Found(text, index, end) : null,
        _ => null,
    };

    // "Lindenhage 12": whatever the street is called, where a label says that it is one.
    private static int? NumberAfter(TokenText text, int index)
    {
        var end = NameEnd(text, index);
        var number = text.Skip(end);
        return number > end && !PostalAddress.IsStreet(text, end - 1) && !NumberContext.IsOther(text, number)
            && text.IsUpper(index) && DutchWords.KindOf(text.Word(index)) != DutchWord.Function
            && PostalAddress.HouseNumberEnd(text, number) is { } over && !CountedThings.Follow(text, number, over) ? over : null;
    }

    private static int NameEnd(TokenText text, int index)
    {
        var i = index;
        for (var words = 0; words < MaxWords && text.Is(i, TokenKind.Letters); words++)
        {
            var next = text.IsCellSpace(i + 1) ? i + 1 : text.IsAnySign(i + 1, "-'.") ? text.Skip(i + 2) : text.Skip(i + 1);
            if (!text.Is(next, TokenKind.Letters))
                return i + 1;
            i = next;
        }

        return i;
    }
}

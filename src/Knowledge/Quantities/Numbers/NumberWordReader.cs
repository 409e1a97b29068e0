using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>Numbers in words, which the recogniser reads: <c>zeven en twintig</c>, <c>drie komma vijf</c>, <c>anderhalf</c>.</summary>
internal sealed class NumberWordReader(AtomText text)
{
    // Number words are read in windows of so many characters, and so many windows a message.
    private const int Window = 200;
    private const int MostWindows = 30;
    private const int MostWords = 6;

    private int _windows;

    public NumberReading? Words(int index)
    {
        if (text.Is(index, "een"))
            return Part(index) ?? (text.Word(index + 1) is "miljoen" or "miljard" ? new NumberReading(1, index + 1) : null);
        if (Part(index) is { } part)
            return part;
        if (!IsWord(index))
            return null;

        var next = index + 1;
        while (IsWord(next) && text.Word(next) is not ("half" or "halve") && next - index < MostWords)
            next++;
        if (text.Is(next, "en") && IsUnitAndTen(next - 1)
            && Value($"{Written(index, next - 1)} {text.Word(next - 1)}en{text.Word(next + 1)}".TrimStart()) is { } both)
            return new NumberReading(both, next + 2);
        if (next > index + 1 && text.Is(next - 1, "miljoen") | text.Is(next - 1, "miljard"))
            next--;
        if (next == index + 1 && AndAHalf(text.Word(index)) is { } mixed)
            return new NumberReading(mixed, next);
        if (Value(Written(index, next)) is not { } value)
            return next > index + 1 && Value(Written(index, index + 1)) is { } first ? new NumberReading(first, index + 1) : null;
        return WithDecimals(new NumberReading(value, next));
    }

    // "een half", "halve", "een kwart", "driekwart", "drie kwart", "anderhalf"
    public NumberReading? Part(int index)
    {
        var at = text.Is(index, "een") ? index + 1 : index;
        return text.Word(at) switch
        {
            "half" or "halve" => new NumberReading(0.5m, at + 1),
            "kwart" when at > index => new NumberReading(0.25m, at + 1),
            "drie" when at == index && text.Is(at + 1, "kwart") => new NumberReading(0.75m, at + 2),
            "driekwart" when at == index => new NumberReading(0.75m, at + 1),
            "anderhalf" or "anderhalve" when at == index => new NumberReading(1.5m, at + 1),
            _ => null,
        };
    }

    // "drieënhalf"
    private decimal? AndAHalf(string word)
    {
        var at = word.LastIndexOf("enhal", StringComparison.Ordinal);
        return at > 0 && Value(word[..at]) is { } whole ? whole + 0.5m : null;
    }

    // "drie komma vijf", "drie punt vijf"
    private NumberReading WithDecimals(NumberReading number) =>
        text.Word(number.Next) is "komma" or "punt" && IsWord(number.Next + 1)
            && Value(text.Word(number.Next + 1)) is { } decimals and >= 0 and < 100
            ? new NumberReading(number.Value + (decimals / (decimals < 10 ? 10 : 100)), number.Next + 2)
            : number;

    // A "miljoen" without a number before it waits for one: "hoeveel miljoen".
    private bool IsWord(int index) => IsNumber(index) && (text.Word(index) is not ("miljoen" or "miljard") || IsNumber(index - 1));

    private bool IsNumber(int index) => text[index].Kind == AtomKind.Word && NumberWords.IsNumber(text.Word(index));

    // "(honderd) zeven en twintig" is (1)27, "zeven en acht" two numbers.
    private bool IsUnitAndTen(int index) =>
        text.Word(index) is "één" or "twee" or "drie" or "vier" or "vijf" or "zes" or "zeven" or "acht" or "negen"
        && text.Word(index + 2) is "twintig" or "dertig" or "veertig" or "vijftig" or "zestig" or "zeventig" or "tachtig" or "negentig";

    private string Written(int index, int next) => string.Join(' ', Enumerable.Range(index, next - index).Select(text.Word));

    private decimal? Value(string words) => _windows++ < MostWindows && words.Length <= Window ? Recognizer.Number(words) : null;
}

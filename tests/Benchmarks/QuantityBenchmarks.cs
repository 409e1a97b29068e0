using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Quantities;
using BenchmarkDotNet.Attributes;

namespace Assistent.Benchmarks;

/// <summary>
/// Time and memory for a question, and for a text of so many characters: work is bounded, so the time per character falls.
/// </summary>
[Config(typeof(ShortRun))]
[MemoryDiagnoser]
public class QuantityBenchmarks
{
    private const string Paragraph = """
        De regeling Huisvesting Grote Gezinnen helpt gemeenten bij de huisvesting van grote gezinnen van statushouders (vanaf 7
        personen). Dat kan bijvoorbeeld door het aanpassen of transformeren van een pand. Voor 2023 is 3,5 miljoen euro beschikbaar,
        met een maximum van 35.000 euro per woning voor een gezin van 7 t/m 9 personen. De regeling staat open van 3 juli t/m
        1 november 2023 of totdat het budget is uitgeput. Wie hierover een vraag heeft, kan terecht bij het loket van de provincie, waar
        een medewerker meedenkt over de aanvraag en over de stukken die daarbij horen. Een logeerperiode duurt in principe maximaal
        drie maanden; in sommige gevallen is verlenging mogelijk. De prefab studio's zijn bedoeld voor kleine huishoudens en worden
        geplaatst in de tuin of op een stuk braakliggend terrein. Dat helpt woningzoekenden, ontlast de bouwopgave en heeft sociale
        voordelen die bewoners vaak pas later merken.

        """;

    private static readonly DateOnly Today = new(2023, 9, 14);
    private readonly string _plain = "Wat is het verschil tussen de logeerregeling en hospitaverhuur?";
    private readonly string _household = "Hoeveel krijgt een gemeente voor een vader, moeder en zeven kinderen?";
    private readonly string _date = "Kan ik van 3 juli t/m 1 november 2023 nog aanvragen?";
    private readonly QuantityReader _reader = ArticleLibrary.Read(Path.Combine(AppContext.BaseDirectory, "knowledge-base")).Quantities;
    private string _text = "";

    [Params(100, 1_000, 20_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Prepare() =>
        _text = string.Concat(Enumerable.Repeat(Paragraph, (Characters / Paragraph.Length) + 1))[..Characters];

    [Benchmark]
    public int Quantities() => _reader.Read(_text, Today).Count;

    [Benchmark]
    public int PlainQuestion() => _reader.Read(_plain, Today).Count;

    [Benchmark]
    public int QuestionWithHousehold() => _reader.Read(_household, Today).Count;

    [Benchmark]
    public int QuestionWithDate() => _reader.Read(_date, Today).Count;
}

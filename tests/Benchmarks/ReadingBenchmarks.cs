using Assistent.Knowledge;
using Assistent.Knowledge.Reading;
using BenchmarkDotNet.Attributes;

namespace Assistent.Benchmarks;

/// <summary>
/// A message in parts: its features, what the model says of it, the whole plan, and the answer; and once per start, the model's file.
/// </summary>
[Config(typeof(ShortRun))]
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private static readonly string[] Messages =
    [
        "Hoe groot moet een hospitakamer zijn?", "welke regelingen zijn er", "kan een gezin van acht bij de grote gezinnen", "bedankt!",
        "Wat is het verschil tussen woningdelen en hospitaverhuur?",
        "hoe lang duurt het en wie betaalt dat bij de logeerregeling", "wat kost een paspoort",
    ];

    private readonly string _file = Path.Combine(AppContext.BaseDirectory, "lezer.bin");
    private KnowledgeBase? _knowledge;
    private ReaderModel? _model;
    private int _next;

    [GlobalSetup]
    public void Open()
    {
        _knowledge = KnowledgeBase.Open(
            new KnowledgeOptions(Path.Combine(AppContext.BaseDirectory, "knowledge-base")), TimeProvider.System);
        _model = Read();
    }

    [GlobalCleanup]
    public void Close() => _knowledge!.Dispose();

    [Benchmark]
    public int Features() => MessageFeatures.Of(Next()).Count;

    [Benchmark]
    public float Model() => _model!.Read(Next()).Known;

    [Benchmark(Baseline = true)]
    public AnswerPlan Plan() => _knowledge!.Read(Next(), []);

    [Benchmark]
    public Answer Answered() => _knowledge!.Answer(_knowledge.Read(Next(), []));

    [Benchmark]
    public int Load() => Read().Classes.Count;

    private ReaderModel Read()
    {
        using var stream = File.OpenRead(_file);
        return ReaderModel.Read(stream);
    }

    private string Next() => Messages[_next++ % Messages.Length];
}

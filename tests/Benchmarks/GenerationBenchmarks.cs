using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;

namespace Assistent.Benchmarks;

/// <summary>
/// What comes around a model in a turn: the trained reader, the prompt, the protocol, and the verification of every sentence. The
/// model itself answers at once, so that the time is ours. Each measurement is one turn with another question; the 95th percentile is
/// to stay below five milliseconds.
/// </summary>
[Config(typeof(PerTurn))]
public class GenerationBenchmarks
{
    private readonly List<string> _questions = [];
    private KnowledgeBase? _knowledge;
    private int _turn;

    [GlobalSetup]
    public void Open()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "knowledge-base");
        var texts = ArticleLibrary.Read(folder).Articles.SelectMany(article => article.Everything)
            .ToDictionary(sentence => sentence.Id, sentence => sentence.Text);
        var address = new ModelAddress(new Uri("http://127.0.0.1/v1"), "instant", "", new HttpClient(new InstantModel(texts)));
        var model = new ModelOptions(address) { TokensPerDay = long.MaxValue, KeptPlans = 0 };
        _knowledge = KnowledgeBase.Open(new KnowledgeOptions(folder) { Model = model }, TimeProvider.System);
        _questions.AddRange(_knowledge.Library.Instruments.SelectMany(_knowledge.QuestionsOn));
    }

    [GlobalCleanup]
    public void Close() => _knowledge!.Dispose();

    [Benchmark(Baseline = true)]
    public Answer Trained() => _knowledge!.Answer(_knowledge.Read(Next(), []));

    [Benchmark]
    public async Task<Answer> WithModel() =>
        _knowledge!.Answer(await _knowledge.ReadAsync(Next(), [], NoProgress.Instance, CancellationToken.None));

    private string Next() => _questions[_turn++ % _questions.Count];

    private sealed class PerTurn : ManualConfig
    {
        public PerTurn()
        {
            var perTurn = Job.Default.WithStrategy(RunStrategy.Monitoring).WithInvocationCount(1).WithUnrollFactor(1).WithGcForce(false);
            AddJob(ShortRun.InProcess(perTurn.WithWarmupCount(200).WithIterationCount(1000)));
            AddColumn(StatisticColumn.P50, StatisticColumn.P95, StatisticColumn.Max);
        }
    }
}

using Assistent.Benchmarks;
using Assistent.Benchmarks.Fuzzing;
using BenchmarkDotNet.Running;

switch (args)
{
    case ["spread"]:
        ReadingSpread.Run();
        break;
    case ["fuzz", .. var rest]:
        Fuzzer.Run(rest);
        break;
    case ["crowd", .. var rest]:
        await Crowd.RunAsync(rest);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(TurnBenchmarks).Assembly).Run(args);
        break;
}

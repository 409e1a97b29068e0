using Assistent.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["spread"])
    ReadingSpread.Run();
else
    BenchmarkSwitcher.FromAssembly(typeof(TurnBenchmarks).Assembly).Run(args);

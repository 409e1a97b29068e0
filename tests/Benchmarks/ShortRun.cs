using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Assistent.Benchmarks;

/// <summary>Enough runs to compare by ratio.</summary>
internal sealed class ShortRun : ManualConfig
{
    public ShortRun() => AddJob(InProcess(Job.ShortRun));

    // BenchmarkDotNet looks for a project file under the assembly's name otherwise, which ours does not have.
    public static Job InProcess(Job job) => job.WithToolchain(InProcessEmitToolchain.Instance);
}

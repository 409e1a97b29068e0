namespace Assistent.Knowledge.Reading.Training;

/// <summary>The progress of parts that are done side by side, as that of the whole.</summary>
internal sealed class SharedProgress(IProgress<double> whole, int parts)
{
    private readonly double[] _done = new double[parts];
    private readonly Lock _lock = new();

    public IProgress<double> Part(int number) => new PartProgress(this, number);

    private void Report(int number, double value)
    {
        lock (_lock)
        {
            _done[number] = value;
            whole.Report(_done.Average());
        }
    }

    private sealed class PartProgress(SharedProgress shared, int number) : IProgress<double>
    {
        public void Report(double value) => shared.Report(number, value);
    }
}

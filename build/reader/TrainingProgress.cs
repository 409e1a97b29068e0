using System.Globalization;
using Assistent.Knowledge.Reading;
using Spectre.Console;

namespace Assistent.Trainer;

/// <summary>Shows how far the training is: a bar in a terminal, plain lines elsewhere.</summary>
internal static class TrainingProgress
{
    private const string Doing = "Training the reader";

    public static ReaderModel Show(Func<IProgress<double>, ReaderModel> train) =>
        AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected
            ? AnsiConsole.Progress().Start(context => train(new Bar(context.AddTask(Doing, maxValue: 1))))
            : train(new Lines());

    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }

    private sealed class Lines : IProgress<double>
    {
        private const int Percents = 20;
        private int _told = -1;

        public void Report(double value)
        {
            var reached = (int)(100 * value / Percents);
            if (reached == _told)
                return;
            _told = reached;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Doing}: {reached * Percents}%"));
        }
    }
}

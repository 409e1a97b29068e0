using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Reading.Training;

namespace Assistent.Knowledge.Tests.Reading;

public sealed class ReaderTrainerTests
{
    [Fact]
    public void The_same_examples_give_the_same_model_to_the_byte() =>
        Assert.Equal(SomeExamples.Bytes(SomeExamples.Train(SomeExamples.All)), SomeExamples.Bytes(SomeExamples.Train(SomeExamples.All)));

    [Fact]
    public void Another_example_gives_another_model() =>
        Assert.NotEqual(SomeExamples.Bytes(SomeExamples.Train(SomeExamples.All)),
            SomeExamples.Bytes(SomeExamples.Train([.. SomeExamples.All.Skip(1)])));

    [Theory]
    [InlineData("wat is optoppen eigenlijk", "optoppen.1")]
    [InlineData("hoeveel maanden mag iemand logeren", "logeren.1")]
    [InlineData("prijs optoppen", "-optoppen")]
    [InlineData("taart bakken", "-")]
    [InlineData("korter", "korter")]
    public void What_was_taught_is_recognised_in_other_words(string message, string expected)
    {
        var model = SomeExamples.Train(SomeExamples.All);

        var read = model.Read(message);

        Assert.Equal(expected, model.Classes[Array.IndexOf(read.Probabilities, read.Probabilities.Max())]);
        Assert.Equal(1, read.Probabilities.Sum(), 3);
    }

    [Fact]
    public void Of_two_sentences_the_first_weighs_most()
    {
        var model = SomeExamples.Train(SomeExamples.All);

        var read = model.Read("Hoe lang mag je logeren?").Probabilities;

        Assert.True(read[ClassOf("logeren.1")] > read[ClassOf("logeren.2")]);

        int ClassOf(string name) => model.Classes.ToList().IndexOf(name);
    }

    [Fact]
    public void A_message_leans_likelier_where_something_was_said()
    {
        var leans = new Dictionary<MessageMark, bool> { [MessageMark.Leans] = true };
        var alone = new Dictionary<MessageMark, bool> { [MessageMark.Leans] = false };
        TrainingExample[] examples =
        [
            .. Enumerable.Range(0, 89).Select(i => new TrainingExample("a", $"vraag {i}", [], alone)),
            .. Enumerable.Range(0, 9).Select(i => new TrainingExample("a", $"en {i}", [], leans) { IsLater = true }),
        ];

        var fit = new ReaderFit { Leaning = ReaderFitting.LeaningOf(examples) };

        // Of all a tenth leans, and of the later ones ten in eleven: the odds are ninety times as high.
        Assert.Equal(Math.Log(10) - Math.Log(10 / 90.0), fit.Leaning, 3);
        Assert.Equal(90 / 91.0, fit.LeansAfter(0.5f, clear: 0), 3);
        Assert.Equal(0.5, fit.LeansAfter(0.5f, clear: 1), 3);
        Assert.Equal(0, fit.LeansAfter(0, clear: 0), 3);
    }

    [Fact]
    public void Progress_goes_up_to_the_whole()
    {
        var told = new Told();

        ReaderTrainer.Train(SomeExamples.All, cores: 1, told, TestContext.Current.CancellationToken);

        Assert.Equal(told.Shares.Order(), told.Shares);
        Assert.Equal(1, told.Shares[^1]);
    }

    [Fact]
    public void Training_that_is_no_longer_wanted_ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(
            () => ReaderTrainer.Train(SomeExamples.All, cores: 1, new Progress<double>(), source.Token));
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}

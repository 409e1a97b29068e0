using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Reading.Training;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>A handful of examples, enough for a model that trains at once.</summary>
internal static class SomeExamples
{
    public static IReadOnlyList<TrainingExample> All { get; } =
    [
        Of("Wat is optoppen?", false, "optoppen.1"), Of("leg uit wat optoppen is", false, "optoppen.1"),
        Of("optoppen, wat is dat", false, "optoppen.1"),
        Of("Hoe lang mag je logeren?", false, "logeren.1", "logeren.2"),
        Of("hoeveel maanden logeren", false, "logeren.1"), Of("mag logeren een half jaar", true, "logeren.1"),
        Of("Wat kost optoppen?", false, "-optoppen"), Of("wat is de prijs van optoppen", false, "-optoppen"),
        Of("welke prijs heeft optoppen", false, "-optoppen"), Of("optoppen, prijs per woning", false, "-optoppen"),
        Of("Hoe bak ik een taart?", false, "-"), Of("recept voor een taart", false, "-"),
        Of("kan dat korter", false, "korter"), Of("korter graag", false, "korter"),
    ];

    public static ReaderModel Train(IReadOnlyList<TrainingExample> examples) =>
        ReaderTrainer.Train(examples, cores: 1, new Progress<double>(), TestContext.Current.CancellationToken);

    public static byte[] Bytes(ReaderModel model)
    {
        using var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }

    private static TrainingExample Of(string text, bool isYesNo, params string[] classes) =>
        new("ik", text, classes, new Dictionary<MessageMark, bool> { [MessageMark.YesNo] = isYesNo });
}

using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

public sealed class ReaderModelTests
{
    private static readonly Lazy<byte[]> File = new(() =>
        SomeExamples.Bytes(SomeExamples.Train(SomeExamples.All).With(new ReaderFit { Corpus = "abc", Temperature = 0.8f, Told = 0.4f })));

    [Fact]
    public void A_model_comes_back_from_its_file_as_it_was()
    {
        var model = Read(File.Value);

        Assert.Equal(File.Value, SomeExamples.Bytes(model));
        Assert.Equal(new ReaderFit { Corpus = "abc", Temperature = 0.8f, Told = 0.4f }, model.Fit);
        Assert.Contains("logeren.1", model.Classes);
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused() =>
        Assert.All(Enumerable.Range(0, 200).Select(i => i * (File.Value.Length - 1) / 199),
            length => Assert.Throws<InvalidDataException>(() => Read(File.Value[..length])));

    [Fact]
    public void A_file_of_another_version_is_refused()
    {
        var other = File.Value.ToArray();
        other[4]++;

        Assert.Throws<InvalidDataException>(() => Read(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ASRM")]
    [InlineData("Dit is een tekstbestand en geen model.")]
    public void What_is_no_model_file_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => Read(System.Text.Encoding.UTF8.GetBytes(text)));

    // Up to the weights the bytes tell how much comes after them.
    [Fact]
    public void Damage_to_the_head_of_a_file_is_refused_or_leaves_a_model_that_reads()
    {
        var changes = Enumerable.Range(0, 160).SelectMany(at => new byte[] { 0, 1, 0x7f, 0x80, 0xff }.Select(value => (at, value)));
        foreach (var (at, value) in changes)
        {
            var damaged = File.Value.ToArray();
            damaged[at] = value;

            var fault = Record.Exception(() => Read(damaged).Read("Wat is optoppen?"));

            Assert.True(fault is null or InvalidDataException, $"{value} at {at}: {fault}");
        }
    }

    private static ReaderModel Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ReaderModel.Read(stream);
    }
}

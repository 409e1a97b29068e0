using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Answering.Generation;

namespace Assistent.Knowledge.Tests.Answering.Generation;

public sealed class SentenceStreamTests
{
    private static readonly IReadOnlyList<Passage> Passages = RepositoryKnowledgeBase.Library[Slug.Parse("logeerregeling")].Passages;
    private static readonly SourceTokens Tokens = new(Passages, new byte[16]);
    private static readonly string Token = $"[{Tokens.Of(Passages[0])}]";

    public static TheoryData<int> Pieces => [1, 2, 3, 7, 20, 1000];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Cuts_the_same_sentences_however_the_text_comes_in(int piece)
    {
        var text = $"Dat duurt 3,5 maanden {Token}. Het kan bijv. langer. {Token} [zzzz]\n- **Ten derde** dit {Token}\n2. Zonder merk. En het slot{Token}";

        var sentences = Cut(text, piece);

        Assert.Equal(["Dat duurt 3,5 maanden.", "Het kan bijv. langer.", "Ten derde dit", "Zonder merk.", "En het slot"], sentences.Select(sentence => sentence.Text));
        Assert.Equal([1, 1, 1, 0, 1], sentences.Select(sentence => sentence.Cited.Count));
    }

    [Fact]
    public void Gives_a_sentence_as_soon_as_the_next_one_has_begun()
    {
        var stream = new SentenceStream(Tokens);

        Assert.Empty(stream.Add($"Eerste zin {Token}. "));
        Assert.Equal(["Eerste zin."], stream.Add("Tweede ").Select(sentence => sentence.Text));
        Assert.Equal(["Tweede zin."], [.. stream.Add("zin.").Concat(stream.End()).Select(sentence => sentence.Text)]);
    }

    [Theory]
    [InlineData("Zie [hier](https://kwaad.example) voor meer.")]
    [InlineData("[")]
    [InlineData("]]][[[")]
    [InlineData("...")]
    [InlineData("[a[b]c]")]
    public void Takes_any_text(string text) =>
        Assert.All(Cut(text, 1), sentence => Assert.Empty(sentence.Cited));

    [Fact]
    public void A_token_is_another_one_every_turn() =>
        Assert.NotEqual(new SourceTokens(Passages, default).Of(Passages[0]), new SourceTokens(Passages, default).Of(Passages[0]));

    private static IReadOnlyList<WrittenSentence> Cut(string text, int piece)
    {
        var stream = new SentenceStream(Tokens);
        return [.. text.Chunk(piece).SelectMany(part => stream.Add(new string(part))).ToList(), .. stream.End()];
    }
}

using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>A model file is used only as far as it fits; what is missing is learned while questions are answered already.</summary>
public sealed class ReaderUpkeepTests : IDisposable
{
    private readonly SmallOverview _overview = new();

    [Fact]
    public async Task Without_a_model_file_the_reader_learns_in_the_background_and_answers_meanwhile()
    {
        using var knowledge = Open();

        Assert.IsType<AnswerPlan.Answering>(knowledge.Read("Jeugdsubsidie", []));
        await knowledge.Learned.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new ListCriterion.OfKind("veld"),
            Assert.IsType<PlanPart.Listed>(knowledge.Read("Welke velden zijn er?", []).Part()).Criterion);
    }

    [Fact]
    public void A_model_of_this_very_knowledge_base_has_nothing_to_learn()
    {
        _overview.TrainReader();
        using var knowledge = Open();

        Assert.True(knowledge.Learned.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_sentence_that_an_editor_added_is_learned_afterwards()
    {
        _overview.TrainReader();
        _overview.Append("sporthal.md", "\nIn de kantine is warme chocolademelk te koop.\n");
        using var knowledge = Open();

        Assert.DoesNotContain("sporthal.3", knowledge.Reader.Model.Classes);
        await knowledge.Learned.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("In de kantine is warme chocolademelk te koop.",
            knowledge.Answer(knowledge.Read("Waar is warme chocolademelk te koop?", [])).Sentences()[0].Split(": ")[^1]);
    }

    [Fact]
    public async Task An_example_that_was_added_is_learned_afterwards()
    {
        _overview.TrainReader();
        _overview.Write("voorbeelden/handelingen.tsv", [.. _overview.LinesOf("handelingen.tsv"),
            "ik\tlijst-subsidie\tgeef de potjes", "ik\tlijst-subsidie\twelke potjes zijn er", "ik\tlijst-subsidie\talle potjes"]);
        using var knowledge = Open();

        await knowledge.Learned.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new ListCriterion.OfKind("subsidie"),
            Assert.IsType<PlanPart.Listed>(knowledge.Read("welke potjes zijn er allemaal", []).Part()).Criterion);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen model")]
    public async Task A_damaged_model_file_is_as_good_as_none(string content)
    {
        _overview.Write(ReaderUpkeep.FileName, [content]);
        using var knowledge = Open();

        await knowledge.Learned.WaitAsync(TestContext.Current.CancellationToken);

        Assert.IsType<PlanPart.Listed>(knowledge.Read("Welke velden zijn er?", []).Part());
    }

    [Fact]
    public async Task A_mistake_in_an_example_ends_the_learning_with_its_place_and_leaves_the_rest_working()
    {
        _overview.Write("voorbeelden/sporthal.tsv", ["ik\tsporthal.9\t\tWat is dat?"]);
        using var knowledge = Open();

        var mistake = await Assert.ThrowsAsync<KnowledgeFileException>(() => knowledge.Learned);

        Assert.Equal("sporthal.tsv(1): 'sporthal.9' is no sentence, article or act.", mistake.Message);
        Assert.IsType<AnswerPlan.Answering>(knowledge.Read("Jeugdsubsidie", []));
    }

    public void Dispose() => _overview.Dispose();

    private KnowledgeBase Open() => KnowledgeBase.Open(new KnowledgeOptions(_overview.Folder),
        new FakeTimeProvider(new DateTimeOffset(2020, 3, 10, 12, 0, 0, TimeSpan.Zero)));
}

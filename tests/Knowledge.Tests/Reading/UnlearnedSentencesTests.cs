using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>What an editor added a minute ago is found by its words, until the model has learned it.</summary>
public sealed class UnlearnedSentencesTests : IDisposable
{
    private static readonly AnswerPlan NothingFound = new AnswerPlan.OutOfScope();

    private readonly SmallOverview _overview = new();

    [Fact]
    public void A_sentence_that_the_model_does_not_know_is_found_by_its_words()
    {
        var unlearned = AfterAdding("In de kantine is warme chocolademelk te koop.");

        var plan = unlearned.Over("Waar is warme chocolademelk te koop?", NothingFound);

        Assert.Equal(["sporthal.3"], Assert.IsType<PlanPart.Told>(plan.Part()).Sentences);
    }

    [Theory]
    [InlineData("Waar is een zwembad met een glijbaan te vinden?")]
    [InlineData("Is er koffie in de kantine met gebak en een krant?")]
    [InlineData("chocolademelk")]
    [InlineData("")]
    public void A_question_that_asks_something_else_is_left_as_it_was_read(string question) =>
        Assert.Same(NothingFound, AfterAdding("In de kantine is warme chocolademelk te koop.").Over(question, NothingFound));

    [Fact]
    public void An_act_is_left_as_it_was_read()
    {
        var thanks = new AnswerPlan.SmallTalk(SmallTalkKind.Thanks);

        var unlearned = AfterAdding("In de kantine is warme chocolademelk te koop.");
        Assert.Same(thanks, unlearned.Over("Waar is warme chocolademelk te koop?", thanks));
    }

    [Fact]
    public void A_sentence_that_answers_better_is_not_passed_over()
    {
        var read = new AnswerPlan.Answering([new PlanPart.Told(["sporthal.3"])], "warme chocolademelk te koop", IsObvious: true);

        Assert.Equal(["sporthal.3"],
            Assert.IsType<PlanPart.Told>(AfterAdding("Chocolademelk is warm.").Over("warme chocolademelk te koop", read).Part()).Sentences);
    }

    public void Dispose() => _overview.Dispose();

    private UnlearnedSentences AfterAdding(string sentence)
    {
        _overview.TrainReader();
        using var file = File.OpenRead(Path.Combine(_overview.Folder, ReaderUpkeep.FileName));
        var model = ReaderModel.Read(file);
        _overview.Append("sporthal.md", $"\n{sentence}\n");
        var library = ArticleLibrary.Read(_overview.Folder);
        return new UnlearnedSentences(library, model, new Lazy<PassageSearch>(() => new PassageSearch(library, DutchAnalysis.Load())));
    }
}

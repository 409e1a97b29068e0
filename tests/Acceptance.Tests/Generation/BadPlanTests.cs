namespace Assistent.Acceptance.Tests.Generation;

/// <summary>A plan that is none, or points at nothing, or elsewhere than it speaks of, costs the answer nothing: the trained reader's plan is said in the same turn.</summary>
public sealed class BadPlanTests(SharedModel model) : IClassFixture<SharedModel>
{
    private const string Question = "Hoe lang mag een statushouder logeren?";
    private const string Mark = "in de woorden van het overzicht zelf";

    public static TheoryData<string, string> Bad { get; } = new()
    {
        { "prose", "Een statushouder mag drie maanden logeren." },
        { "cut off", """{"act":"answer","question":"x","parts":[{"sentences":["logeerregeling.3"],"te""" },
        { "unknown act", """{"act":"explode","question":"x","parts":[]}""" },
        { "no parts", """{"act":"answer","question":"x","parts":[]}""" },
        { "ids of another edition", """{"act":"answer","question":"x","parts":[{"sentences":["logeerregeling.77","vervallen-regeling.1"],"text":"Zes maanden."}]}""" },
        { "nested plan", """{"act":"answer","question":"x","parts":[{"act":"answer","parts":[{"sentences":["optoppen.1"]}]}]}""" },
        { "deep", new string('[', 3000) + new string(']', 3000) },
        { "numbers for ids", """{"act":"answer","question":"x","parts":[{"sentences":[1,2,3],"text":"Zes maanden."}]}""" },
        { "another subject", """{"act":"answer","question":"x","parts":[{"sentences":["optoppen.1"],"text":"Een statushouder mag bij de logeerregeling drie maanden logeren bij een gastgezin."}]}""" },
        { "unknown rule", """{"act":"answer","question":"x","parts":[{"rule":"bestaat-niet","given":"8 personen"}]}""" },
        { "unknown list", """{"act":"list","question":"x","parts":[{"list":"kind","of":"raketten"}]}""" },
        { "small talk of no kind", """{"act":"smalltalk","kind":"poem"}""" },
        { "null", "null" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task The_trained_readers_plan_is_said(string name, string written)
    {
        var reply = await model.AskAsync(Question, _ => new ModelBehaviour.Writes(written));

        Assert.True(reply.Text.Contains("maximaal drie maanden", StringComparison.Ordinal), $"{name}: {reply.Text}");
        Assert.Contains(Mark, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", model.Bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_ids_are_cut_to_what_an_answer_holds()
    {
        var ids = string.Join("\",\"", Enumerable.Range(1, 400).Select(number => $"logeerregeling.{number}"));
        var reply = await model.AskAsync(Question, _ => new ModelBehaviour.Writes($$"""{"act":"answer","question":"x","parts":[{"sentences":["{{ids}}"]}]}"""));

        Assert.Contains("drie maanden", reply.Text, StringComparison.Ordinal);
        Assert.True(reply.Text.Length < 3000);
        Assert.DoesNotContain("Exception", model.Bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_megabyte_is_not_waited_for()
    {
        var reply = await model.AskAsync(Question, _ => new ModelBehaviour.Writes(string.Concat(Enumerable.Repeat("{\"act\":\"answer\",", 62_500))));

        Assert.Contains("maximaal drie maanden", reply.Text, StringComparison.Ordinal);
        Assert.Contains(Mark, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_trained_reader_is_sure_of_is_not_left_unsaid()
    {
        Assert.Contains("drie maanden", (await model.AskAsync("Hoe lang duurt een logeerperiode bij de logeerregeling?", _ => new ModelBehaviour.Writes("""{"act":"answer","question":"x","parts":[{"not_told":"hoe lang","article":"logeerregeling"}]}"""))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_erased_by_a_model_alone()
    {
        var reply = await model.AskAsync("Wat gebeurt er als ik mijn gegevens wis?", _ => new ModelBehaviour.Writes("""{"act":"forget"}"""));

        Assert.DoesNotContain("Dit gesprek is gewist", reply.Text, StringComparison.Ordinal);
        Assert.Contains("wis mijn gegevens", reply.Text, StringComparison.Ordinal);
    }
}

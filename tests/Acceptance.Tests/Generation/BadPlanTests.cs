namespace Assistent.Acceptance.Tests.Generation;

/// <summary>
/// A plan that is none, or points at nothing, or elsewhere than it speaks of, costs the answer nothing: the trained reader's plan is said
/// in the same turn.
/// </summary>
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
        {
            "ids of another edition",
            """{"act":"answer","question":"x","parts":[{"sentences":["logeerregeling.77","vervallen-regeling.1"],"text":"Zes maanden."}]}"""
        },
        { "nested plan", """{"act":"answer","question":"x","parts":[{"act":"answer","parts":[{"sentences":["optoppen.1"]}]}]}""" },
        { "deep", new string('[', 3000) + new string(']', 3000) },
        { "numbers for ids", """{"act":"answer","question":"x","parts":[{"sentences":[1,2,3],"text":"Zes maanden."}]}""" },
        {
            "another subject",
            """
            {"act":"answer","question":"x","parts":[{"sentences":["optoppen.1"],
             "text":"Een statushouder mag bij de logeerregeling drie maanden logeren bij een gastgezin."}]}
            """
        },
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
        var written = $$"""{"act":"answer","question":"x","parts":[{"sentences":["{{ids}}"]}]}""";
        var reply = await model.AskAsync(Question, _ => new ModelBehaviour.Writes(written));

        Assert.Contains("drie maanden", reply.Text, StringComparison.Ordinal);
        Assert.True(reply.Text.Length < 3000);
        Assert.DoesNotContain("Exception", model.Bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_megabyte_is_not_waited_for()
    {
        var written = string.Concat(Enumerable.Repeat("{\"act\":\"answer\",", 62_500));
        var reply = await model.AskAsync(Question, _ => new ModelBehaviour.Writes(written));

        Assert.Contains("maximaal drie maanden", reply.Text, StringComparison.Ordinal);
        Assert.Contains(Mark, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_trained_reader_is_sure_of_is_not_left_unsaid()
    {
        const string Written = """{"act":"answer","question":"x","parts":[{"not_told":"hoe lang","article":"logeerregeling"}]}""";
        var reply = await model.AskAsync(
            "Hoe lang duurt een logeerperiode bij de logeerregeling?", _ => new ModelBehaviour.Writes(Written));

        Assert.Contains("drie maanden", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_behind_a_courtesy_is_answered_where_the_model_only_hears_the_courtesy()
    {
        var reply = await model.AskAsync("Dank je wel! En wie betaalt de HAR?",
            _ => new ModelBehaviour.Writes("""{"act":"smalltalk","kind":"thanks"}"""));

        Assert.Contains("COA", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"act":"restate","form":"shorter"}""")]
    [InlineData("""{"act":"clarify","options":["optoppen"]}""")]
    public async Task A_clear_first_question_is_neither_a_wish_for_another_form_nor_asked_back(string written)
    {
        var reply = await model.AskAsync(
            "Hoe lang duurt een logeerperiode bij de logeerregeling?", _ => new ModelBehaviour.Writes(written));

        Assert.Contains("drie maanden", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_told_is_said_not_to_be_where_the_models_own_words_are_not_borne_out()
    {
        var written = Plans.Answer("Hoeveel weekgeld krijgt een statushouder?",
            Plans.Told("logeerregeling.5", "Het weekgeld is ongeveer 60 euro per week."));

        var reply = await model.AskAsync(
            "Hoeveel euro weekgeld krijgt een statushouder bij de logeerregeling?", _ => new ModelBehaviour.Writes(written));

        Assert.Contains("Het overzicht geeft geen antwoord", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("60 euro", reply.Text, StringComparison.Ordinal);
        Assert.Contains("weekgeld", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_is_worked_out_where_the_model_only_points_at_the_article()
    {
        var written = Plans.Answer("Hoeveel is dat?", Plans.Told("regeling-huisvesting-grote-gezinnen.3", null));

        var reply = await model.AskAsync("Twee gezinnen van 8 en een gezin van 11: wat geeft de Regeling Huisvesting Grote Gezinnen samen?",
            _ => new ModelBehaviour.Writes(written));

        Assert.Contains("120.000", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_erased_by_a_model_alone()
    {
        var reply = await model.AskAsync("Wat gebeurt er als ik mijn gegevens wis?",
            _ => new ModelBehaviour.Writes("""{"act":"forget"}"""));

        Assert.DoesNotContain("Dit gesprek is gewist", reply.Text, StringComparison.Ordinal);
        Assert.Contains("wis mijn gegevens", reply.Text, StringComparison.Ordinal);
    }
}

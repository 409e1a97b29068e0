using Assistent.Knowledge.Indexing;
using CsCheck;
using Assistent.Knowledge.Tests.Language;

namespace Assistent.Knowledge.Tests.Indexing;

public sealed class PassageIndexTests : IDisposable
{
    private static readonly IndexedPassage[] Passages =
    [
        new("hospita", "Hospitaverhuur", [], "Een hospita verhuurt een kamer van minstens 12 m² in de eigen woning.", []),
        new("logeren", "Logeerregeling", ["RLSG"], "Een statushouder logeert drie maanden bij een gastgezin en houdt de uitkering.", []),
        new("splitsen", "Woningsplitsing", [], "Een grote woning wordt in twee kleinere appartementen gesplitst.", []),
        new("optoppen", "Optoppen", [], "Een of meer extra woonlagen op een bestaand gebouw.", ["Mag ik er een verdieping op bouwen?"]),
        new("verbod", "", [], "Nee. Splitsen zonder vergunning is verboden.", []),
        new("leeg", "", [], "", []),
    ];

    private readonly PassageIndex _index = PassageIndex.Build(Passages, Dutch.Analysis);

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("Hoe groot moet een hospitakamer zijn?", "hospita")]
    [InlineData("mag ik een huis splitsen in appartementen", "splitsen")]
    [InlineData("hoe lang mag een vergunninghouder logeren", "logeren")]
    [InlineData("wat is de RLSG", "logeren")]
    [InlineData("verdieping erop bouwen", "optoppen")]
    [InlineData("Is splitsen zonder vergunning toegestaan?", "verbod")]
    [InlineData("12m2", "hospita")]
    public void The_passage_that_a_question_is_about_comes_first(string question, string id)
    {
        Assert.Equal(id, Passages[_index.Search(question, 3)[0].Index].Id);
    }

    [Theory]
    [InlineData("Hoe verhuur ik een kamer?", "stappen")]
    [InlineData("hoe lang mag ik een kamer verhuren", "regels")]
    [InlineData("Waar staat wat geldt als ik een kamer verhuur?", "regels")]
    public void Steps_come_first_only_where_the_question_asks_how(string question, string id)
    {
        IndexedPassage[] passages =
        [
            new("regels", "", [], "Een kamer verhuren: u verhuurt de kamer aan wie u wilt, zo lang als u wilt.", []),
            new("stappen", "", [], "Een kamer verhuren: u verhuurt de kamer als volgt.\n1. Maak de kamer schoon.", []),
        ];
        using var index = PassageIndex.Build(passages, Dutch.Analysis);

        Assert.Equal(id, passages[index.Search(question, 1)[0].Index].Id);
    }

    [Fact]
    public void A_passage_that_repeats_a_better_one_makes_room_for_another()
    {
        IndexedPassage[] passages =
        [
            new("nieuw", "", [], "De gemeente verleent een vergunning voor splitsen binnen acht weken na de aanvraag.", []),
            new("oud", "", [], "De gemeente verleent een vergunning voor splitsen binnen tien weken na de aanvraag.", []),
            new("ander", "", [], "Zonder vergunning van de gemeente mag splitsen niet, ook als u zelf de woning bewoont.", []),
        ];
        using var index = PassageIndex.Build(passages, Dutch.Analysis);

        var found = index.Search("vergunning gemeente splitsen", 3).Select(hit => passages[hit.Index].Id).ToList();

        Assert.Equal("ander", found[1]);
        Assert.Equal(["ander", "nieuw", "oud"], found.Order());
    }

    [Fact]
    public void The_length_of_a_passage_is_known_to_the_word_and_beyond_that_within_an_eighth()
    {
        var similarity = new LengthReader();

        Assert.All(Enumerable.Range(0, 41), length => Assert.Equal(length, similarity.Read(length)));
        Gen.Int[41, int.MaxValue].Sample(length => Assert.InRange(similarity.Read(length), length * 7 / 8d, length));
    }

    [Fact]
    public void Hits_come_best_first_and_no_more_than_asked()
    {
        var hits = _index.Search("woning splitsen vergunning kamer", 2);

        Assert.Equal(2, hits.Count);
        Assert.True(hits[0].Score >= hits[1].Score);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("xyzzy plugh")]
    public void A_question_without_known_words_finds_nothing(string question)
    {
        Assert.Empty(_index.Search(question, 3));
    }

    [Fact]
    public void An_index_of_nothing_finds_nothing()
    {
        using var empty = PassageIndex.Build([], Dutch.Analysis);

        Assert.Empty(empty.Search("hospitaverhuur", 3));
    }

    [Fact]
    public void Any_question_is_searched_without_failing()
    {
        Gen.String.Sample(question => Assert.NotNull(_index.Search(question, 3)), iter: 300);
    }

    [Fact]
    public void A_very_long_question_is_searched_too()
    {
        var question = string.Join(' ', Enumerable.Range(0, 5000).Select(number => $"woning{number} splitsen"));

        Assert.NotEmpty(_index.Search(question, 3));
    }

    [Fact]
    public void Several_threads_search_at_once()
    {
        Parallel.For(0, 200, _ => Assert.Equal("splitsen", Passages[_index.Search("appartementen gesplitst", 1)[0].Index].Id));
    }

    private sealed class LengthReader() : ExactLengthSimilarity(1.2f, 0.75f)
    {
        public float Read(int length) => DecodeNormValue(EncodeNormValue(1, length));
    }
}

using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Tests.Corpus;

public sealed class CharacteristicTests
{
    private static ArticleLibrary Library => RepositoryKnowledgeBase.Library;

    [Fact]
    public void Every_characteristic_of_the_overview_is_that_of_some_instrument() =>
        Assert.All(Library.Overview.Characteristics,
            known => Assert.Contains(Library.Instruments, article => article.Characteristics.Any(own => own.Characteristic == known)));

    [Fact]
    public void A_characteristic_is_borne_out_by_a_sentence_of_its_own_article() =>
        Assert.All(Library.Articles, article =>
            Assert.All(article.Characteristics, own => Assert.Contains(own.Sentence, article.Everything)));

    [Fact]
    public void A_sentence_has_the_id_by_which_the_library_finds_it()
    {
        foreach (var article in Library.Articles)
        {
            Assert.Equal(Enumerable.Range(1, article.Sentences.Count).Select(number => $"{article.Slug}.{number}"),
                article.Sentences.Select(sentence => sentence.Id));
            Assert.Equal(Enumerable.Range(1, article.LaterChanges.Count).Select(number => $"{article.Slug}.w{number}"),
                article.LaterChanges.Select(change => change.Sentence.Id));
            Assert.All(article.Everything, sentence => Assert.Same(sentence, Library.Sentence(sentence.Id)));
        }
    }

    [Theory]
    [InlineData("optoppen.99")]
    [InlineData("optoppen")]
    [InlineData("")]
    public void An_id_that_was_never_handed_out_is_nothing(string id) =>
        Assert.Null(Library.Sentence(id));

    [Fact]
    public void What_a_change_touches_are_sentences_of_its_own_article_that_the_overview_has() =>
        Assert.All(Library.Articles, article =>
            Assert.All(article.LaterChanges.SelectMany(change => change.Touches), touched => Assert.Contains(touched, article.Sentences)));
}

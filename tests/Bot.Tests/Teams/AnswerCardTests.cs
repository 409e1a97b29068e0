using Assistent.Bot.Replies;
using Assistent.Bot.Teams;

namespace Assistent.Bot.Tests.Teams;

public sealed class AnswerCardTests
{
    [Fact]
    public void A_title_with_markup_or_a_word_without_end_is_text_of_some_lines()
    {
        var question = "Wat is optoppen?";
        var answer = RepositoryKnowledgeBase.Knowledge.Answer(RepositoryKnowledgeBase.Answering(question));
        var reply = RepositoryKnowledgeBase.Replies.To(question, answer);
        var strange = reply.Citations[0] with { Title = $"<b>*vet* [klik](javascript:x) שלום {new string('w', 2000)}" };

        var card = AnswerCard.Of(reply with { Citations = [strange] }, turn: null).ToJson().ToString();

        Assert.DoesNotContain(new string('w', 300), card, StringComparison.Ordinal);
        Assert.Contains(@"\\*vet\\* \\[klik\\]", card, StringComparison.Ordinal);
    }
}

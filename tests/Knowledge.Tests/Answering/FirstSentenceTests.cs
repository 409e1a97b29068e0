using System.Text.RegularExpressions;
using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Answering;

/// <summary>Whatever sentence answers, the answer can be read by who saw nothing before it.</summary>
public sealed partial class FirstSentenceTests
{
    public static TheoryData<string> Sentences { get; } =
        [.. RepositoryKnowledgeBase.Library.Articles.SelectMany(article => article.Sentences).Select(sentence => sentence.Id)];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void No_answer_begins_with_what_joins_on_or_points_back(string id)
    {
        var answer = RepositoryKnowledgeBase.Knowledge.Answer(
            new AnswerPlan.Answering([new PlanPart.Told([id])], "Wat staat er?", IsObvious: true)).Grounded();
        if (answer.Blocks.OfType<AnswerBlock.Paragraph>().FirstOrDefault() is not { Statements: [var first, ..] } paragraph)
            return;

        Assert.DoesNotMatch(Leaning(), first.Text);
        Assert.Contains(paragraph.Statements,
            statement => statement.Text.EndsWith(RepositoryKnowledgeBase.Library.Sentence(id)!.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ze zijn bij uitstek geschikt voor een afgebakende periode.", true)]
    [InlineData("Ook zorgen ze voor sociale begeleiding.", true)]
    [InlineData("Daarin kan duidelijkheid gegeven worden.", true)]
    [InlineData("In die periode kunnen ze bij vrienden verblijven.", true)]
    [InlineData("Een van die organisaties is De Thuisgevers.", true)]
    [InlineData("Het zijn mensen in een kwetsbare situatie.", true)]
    [InlineData("Het initiatief bij transformatie ligt bij gemeenten.", false)]
    [InlineData("Het COA verstrekt middelen voor verblijf van zes maanden.", false)]
    [InlineData("Dit overzicht toont alle instrumenten.", false)]
    [InlineData("Regel is dat je in de woning maximaal één huishouden kunt onderbrengen.", false)]
    [InlineData("Diverse gemeenten hebben al regels.", false)]
    public void A_sentence_leans_by_its_first_words(string sentence, bool leans) => Assert.Equal(leans, Leans.On(sentence));

    [GeneratedRegex(
        @"^(Ook|Maar|Zo|Bovendien|Daar\w+|Hier\w+|Ze|Zij|Dat|Deze (?!uitgave)|Dit (?!overzicht)|Het (is|zijn|gaat)|Met name|"
            + @"(In|Op|Voor|Bij|Van) (die|deze|dit (?!moment|artikel)))\b")]
    private static partial Regex Leaning();
}

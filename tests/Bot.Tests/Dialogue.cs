using Assistent.Bot.Conversations;
using Assistent.Bot.Questions;

namespace Assistent.Bot.Tests;

/// <summary>A conversation as it runs: each question is read, answered and remembered, as the bot does.</summary>
internal sealed class Dialogue
{
    private readonly QuestionReader _reader = new(RepositoryKnowledgeBase.Knowledge);
    private Conversation _conversation = Conversation.Empty("test");

    public static Dialogue After(params string[] questions)
    {
        var dialogue = new Dialogue();
        foreach (var question in questions)
            dialogue.Ask(question);
        return dialogue;
    }

    /// <summary>How a message is read at this point of the conversation.</summary>
    public Reading Read(string message) => _reader.Read(message, _conversation);

    /// <summary>The slugs of the articles that the answer to a question is about.</summary>
    public IReadOnlyList<string> Ask(string message)
    {
        var question = Assert.IsType<Reading.Asking>(Read(message)).Question;
        var turn = Turns.Of(question, RepositoryKnowledgeBase.Knowledge.Answer(question));
        _conversation = _conversation.With(turn);
        return turn.About;
    }
}

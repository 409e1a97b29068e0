using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests;

/// <summary>A conversation as it runs: each message is read in its history, answered and remembered.</summary>
internal sealed class Conversation
{
    private readonly List<PastTurn> _history = [];

    public static Conversation After(params string[] messages)
    {
        var conversation = new Conversation();
        foreach (var message in messages)
            conversation.Ask(message);
        return conversation;
    }

    /// <summary>How a message is read at this point of the conversation.</summary>
    public AnswerPlan Read(string message) => RepositoryKnowledgeBase.Knowledge.Read(message, _history);

    /// <summary>The answer to a message, which is remembered, as is a question that is asked back about.</summary>
    public Answer Ask(string message)
    {
        var plan = Read(message);
        _history.Add(plan is AnswerPlan.Clarifying
            ? PastTurn.AskedBack(message)
            : new PastTurn(plan.Answering().Understood, plan.Answering()));
        return RepositoryKnowledgeBase.Knowledge.Answer(plan);
    }
}

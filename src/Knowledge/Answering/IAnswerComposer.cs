namespace Assistent.Knowledge.Answering;

/// <summary>Proposes what to say to a question. Only verification turns it into an answer.</summary>
internal interface IAnswerComposer
{
    /// <summary>The draft as it grows: each has all of the one before, the last is whole.</summary>
    IAsyncEnumerable<Draft> ComposeAsync(Brief brief, CancellationToken cancellationToken);
}

using System.Runtime.CompilerServices;
using Assistent.Knowledge.Answering.Generation;

namespace Assistent.Knowledge.Answering;

/// <summary>Lets the overview's own words answer where the model fails, and only there.</summary>
internal sealed class FallbackComposer(IAnswerComposer model, IAnswerComposer extractive) : IAnswerComposer
{
    public async IAsyncEnumerable<Draft> ComposeAsync(Brief brief, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (bool HasCurrent, ModelFailure? Failure) next;
        await using (var drafts = model.ComposeAsync(brief, cancellationToken).GetAsyncEnumerator(cancellationToken))
        {
            while ((next = await TryNextAsync(drafts)).HasCurrent)
                yield return drafts.Current;
        }

        if (next.Failure is not { } failure)
            yield break;
        await foreach (var draft in extractive.ComposeAsync(brief, cancellationToken))
            yield return draft is Draft.Composed composed ? composed with { StandsInFor = failure } : draft;
    }

    private static async Task<(bool HasCurrent, ModelFailure? Failure)> TryNextAsync(IAsyncEnumerator<Draft> drafts)
    {
        try
        {
            return (await drafts.MoveNextAsync(), null);
        }
        catch (ModelFailedException error)
        {
            return (false, error.Failure);
        }
    }
}

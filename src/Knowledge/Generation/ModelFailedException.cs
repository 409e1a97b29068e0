namespace Assistent.Knowledge.Generation;

/// <summary>
/// The model did not come up with a text. Neither what the server said nor what went wrong underneath travels along: it may hold a key
/// or the user's words.
/// </summary>
internal sealed class ModelFailedException(ModelFailure failure) : Exception($"The model failed: {failure}.")
{
    public ModelFailure Failure { get; } = failure;
}

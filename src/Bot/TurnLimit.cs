namespace Assistent.Bot;

/// <summary>How long making a reply may take, the store and the channel apart.</summary>
/// <param name="Time">The whole of it.</param>
/// <param name="WaitsForModel">Whether a model is waited for in it, so that a user sees it pass.</param>
internal sealed record TurnLimit(TimeSpan Time, bool WaitsForModel);

namespace Assistent.Bot.Operations;

/// <summary>Says of a turn that it still waits for its place. The SDK disposes of what a turn holds, and the places outlive it.</summary>
internal sealed record AwaitedPlace(TurnPlaces Places);

using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge;

/// <summary>
/// Where an answer is shown while it is being made. What is shown is never taken back: each answer begins with the one before.
/// </summary>
public interface IAnswerProgress
{
    /// <summary>Whether anyone sees it before it is whole.</summary>
    bool IsSeen { get; }

    /// <summary>For whom it is made, where that is known: a name by which what is spent on each can be counted.</summary>
    string? User => null;

    /// <summary>Cancelled when the reader has seen enough: the answer ends with what was shown.</summary>
    CancellationToken Stopped { get; }

    /// <param name="plan">The plan as far as it is certain.</param>
    /// <param name="soFar">What it says.</param>
    Task ShowAsync(AnswerPlan.Answering plan, Answer.Grounded soFar, CancellationToken cancellationToken);
}

/// <summary>For a caller who waits for the whole answer.</summary>
public sealed class NoProgress : IAnswerProgress
{
    private NoProgress()
    {
    }

    public static NoProgress Instance { get; } = new();

    public bool IsSeen => false;

    public CancellationToken Stopped => CancellationToken.None;

    public Task ShowAsync(AnswerPlan.Answering plan, Answer.Grounded soFar, CancellationToken cancellationToken) => Task.CompletedTask;
}

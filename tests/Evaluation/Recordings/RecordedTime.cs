namespace Assistent.Evaluation.Recordings;

/// <summary>A clock whose date and time stand still; waiting and measuring go on as ever.</summary>
internal sealed class RecordedTime(DateTimeOffset moment) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => moment;
}

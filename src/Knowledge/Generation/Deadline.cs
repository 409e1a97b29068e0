namespace Assistent.Knowledge.Generation;

/// <summary>The moment at which a turn must be over.</summary>
internal readonly record struct Deadline(TimeProvider Time, long Started, TimeSpan Limit)
{
    public static Deadline In(TimeSpan limit, TimeProvider time) => new(time, time.GetTimestamp(), limit);

    public TimeSpan Left => Limit - Time.GetElapsedTime(Started) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
}

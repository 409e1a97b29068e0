namespace Assistent.Knowledge.Quantities.Calendars;

internal enum Tense
{
    Past,
    Future,
}

/// <summary>Words that name a time, up to but not including atom <see cref="Next"/>; where no year was said, the tense decides which it is.</summary>
internal sealed record DatePhrase(int Next, Func<Tense, Quantity?> Read)
{
    public static DatePhrase Of(int next, Quantity? time) => new(next, _ => time);

    public DatePhrase Then(Func<Quantity?, Quantity?> part) => this with { Read = tense => part(Read(tense)) };
}

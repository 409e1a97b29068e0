using Assistent.Knowledge;

namespace Assistent.Bot.Questions;

/// <summary>What a message turned out to be.</summary>
public abstract record Reading
{
    private Reading() { }

    /// <summary>A question; <see cref="UnderstoodAs"/> says how it was understood where it leaned on what was said before.</summary>
    public sealed record Asking(Question Question, string? UnderstoodAs = null) : Reading;

    /// <summary>A request for the last answer in another form.</summary>
    public sealed record Restating(Restatement Form) : Reading;

    public sealed record SmallTalk(SmallTalkKind Kind) : Reading;

    /// <summary>Orders to the bot, abuse, or personal data to be kept.</summary>
    public sealed record Declined(DeclineReason Reason) : Reading;

    /// <summary>The user wants the conversation forgotten.</summary>
    public sealed record Forget : Reading;

    /// <summary>Nothing that can be read: emptiness, emoji, loose markup.</summary>
    public sealed record Unreadable : Reading;
}

/// <summary>A form in which an answer can be given again, with exactly its facts.</summary>
public enum Restatement
{
    Shorter,
    Longer,
    ForCaller,
    ForMail,
    Repeat,
}

public enum SmallTalkKind
{
    Greeting,
    Thanks,
    WhoAreYou,
    WhatCanYouDo,
    WhatIsKept,
    HowAreYou,
    Goodbye,
    OtherLanguage,
    Praise,
    Complaint,
}

public enum DeclineReason
{
    Orders,
    Abuse,
    PersonalData,
}

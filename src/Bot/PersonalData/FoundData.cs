namespace Assistent.Bot.PersonalData;

/// <summary>A stretch of text that is personal data; <see cref="End"/> is the place behind it.</summary>
internal readonly record struct FoundData(PersonalDataKind Kind, int Start, int End);

namespace Assistent.Bot.PersonalData;

/// <summary>What kind of personal data a stretch of text is.</summary>
internal enum PersonalDataKind
{
    ServiceNumber,
    AlienNumber,
    BankAccount,
    PhoneNumber,
    MailAddress,
    PostalAddress,
    BirthDate,
    Name,
}

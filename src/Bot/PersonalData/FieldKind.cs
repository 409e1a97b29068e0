namespace Assistent.Bot.PersonalData;

/// <summary>What a field of a form, a column of a table or a member of an object holds.</summary>
internal enum FieldKind : byte
{
    None,

    /// <summary>A name, perhaps of something else than a person.</summary>
    Name,

    /// <summary>A name that only people have.</summary>
    PersonName,
    ServiceNumber,
    AlienNumber,
    BirthDate,
    PhoneNumber,
    BankAccount,
    MailAddress,
    Address,
    Street,
    HouseNumber,
    Postcode,

    /// <summary>What forms ask of people and is by itself no personal data: an age, a nationality.</summary>
    OfPerson,

    /// <summary>What forms ask of anything.</summary>
    Other,
}

namespace Assistent.Bot.PersonalData;

/// <summary>What stands between the groups of digits of a number, from what is usual to what only a label makes a number of.</summary>
internal enum Between
{
    /// <summary>Spaces, points and dashes.</summary>
    Plain,
    Slash,

    /// <summary>Signs that stand for no other thing between two numbers, as a comma or a colon does.</summary>
    OddSign,
    Anything,
}

using System.Security.Cryptography;
using Microsoft.Bot.Builder;

namespace Assistent.Bot.Operations;

/// <summary>What a turn is called in the log, and in the reply where that says that something went wrong.</summary>
internal sealed record TurnReference(string Text)
{
    private const int Digits = 10;

    public static string Of(ITurnContext context)
    {
        if (context.TurnState.Get<TurnReference>() is not { } reference)
            context.TurnState.Set(reference = new TurnReference(RandomNumberGenerator.GetHexString(Digits, lowercase: true)));
        return reference.Text;
    }
}

using Assistent.Bot.Conversations;

namespace Assistent.Bot.Operations;

/// <summary><c>data export|erase USER</c>: gives or erases all that is kept of one person, by the id that the channel gives.</summary>
internal static class UserDataCommand
{
    private const string Usage = "Gebruik: data export GEBRUIKER, of data erase GEBRUIKER. "
        + "In Teams is de gebruiker het object-id uit Entra.";

    /// <returns>What the process ends with.</returns>
    public static async Task<int> RunAsync(UserData data, string[] arguments, TextWriter output, TextWriter errors,
        CancellationToken cancellationToken)
    {
        switch (arguments)
        {
            case ["export", { Length: > 0 } user]:
                await output.WriteLineAsync((await data.ExportAsync(user, cancellationToken)).ToString());
                return 0;
            case ["erase", { Length: > 0 } user]:
                await output.WriteLineAsync($"Gewist: {await data.EraseAsync(user, cancellationToken)} gesprekken.");
                return 0;
            default:
                await errors.WriteLineAsync(Usage);
                return 2;
        }
    }
}

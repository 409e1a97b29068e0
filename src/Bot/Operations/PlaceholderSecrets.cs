using System.Collections.Frozen;
using System.Data.Common;
using Assistent.Bot.Conversations;

namespace Assistent.Bot.Operations;

/// <summary>Finds secrets that were copied from an example and never filled in.</summary>
internal static class PlaceholderSecrets
{
    private static readonly string[] Telling = ["changeme", "replaceme", "placeholder", "vulin", "vulhier", "yourkey", "yoursecret",
        "yourpassword", "yourapikey", "uwgeheim", "uwwachtwoord", "uwsleutel", "example", "voorbeeld"];
    private static readonly FrozenSet<string> Words = FrozenSet.Create("secret", "geheim", "password", "wachtwoord", "apikey", "key",
        "sleutel", "todo", "test", "xxx", "xxxx", "xxxxx", "abc", "admin", "assistent");

    /// <summary>The first setting with such a value, or <c>null</c>.</summary>
    public static string? Find(IConfiguration configuration) =>
        SecretFiles.Settings.FirstOrDefault(setting => Is(configuration[setting]))
            ?? (Is(PasswordOf(configuration.GetConnectionString(ConversationDatabase.ConnectionName)))
            ? $"ConnectionStrings:{ConversationDatabase.ConnectionName}" : null);

    private static bool Is(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return false;
        var letters = new string([.. value.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
        return letters == "" || (value.TrimStart() is ['<', ..] or ['{', ..] or ['$', '{', ..]) || Words.Contains(letters) || Array
            .Exists(Telling, word => letters.Contains(word, StringComparison.Ordinal));
    }

    private static string? PasswordOf(string? connectionString)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            return parts.TryGetValue("Password", out var password) || parts.TryGetValue("Pwd", out password) ? password.ToString() : null;
        }
        catch (ArgumentException)
        {
            // Npgsql says what is wrong with it.
            return null;
        }
    }
}

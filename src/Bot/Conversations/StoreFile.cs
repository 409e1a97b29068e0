using Microsoft.Data.Sqlite;

namespace Assistent.Bot.Conversations;

/// <summary>The SQLite file and its folder, which nobody but the program's own user may read.</summary>
internal static class StoreFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerOnly | UnixFileMode.UserExecute;
    private const int CannotOpen = 14;

    /// <summary>Makes the folder where there is none.</summary>
    public static void MakeFolder(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, OwnerFolder);
    }

    /// <summary>
    /// Makes an empty file where there is none, and takes from others what an earlier version let them read. SQLite gives its log the same
    /// rights.
    /// </summary>
    public static void Guard(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            File.Open(file, FileMode.OpenOrCreate).Dispose();
            return;
        }

        new FileStream(file, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite,
            Share = FileShare.ReadWrite, UnixCreateMode = OwnerOnly }).Dispose();
        foreach (var part in (ReadOnlySpan<string>)[file, $"{file}-wal", $"{file}-shm", $"{file}.lock"])
        {
            if (File.Exists(part))
                File.SetUnixFileMode(part, OwnerOnly);
        }
    }

    /// <summary>
    /// A connection goes on writing in a file that was removed, where nobody finds it again: that is a store out of reach.
    /// </summary>
    /// <exception cref="SqliteException">The file is gone.</exception>
    public static void MustBeThere(string file)
    {
        if (!File.Exists(file))
            throw new SqliteException($"The file '{file}' is gone.", CannotOpen);
    }
}

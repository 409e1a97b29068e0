using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>Tells a store that is out of reach, or too slow, from a mistake in the program.</summary>
internal static class StoreFailure
{
    // With PostgreSQL a lost connection comes wrapped in an InvalidOperationException that advises to try again.
    public static bool Is(Exception error) =>
        error is DbException or DbUpdateException or TimeoutException or OperationCanceledException
            or InvalidOperationException { InnerException: DbException or TimeoutException };
}

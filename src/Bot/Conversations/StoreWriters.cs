using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Assistent.Bot.Conversations;

/// <summary>
/// Begins the transactions that write. SQLite has one writer at a time and lets the others ask again and again; here they stand in line.
/// </summary>
internal sealed class StoreWriters(IDbContextFactory<ConversationsDbContext> contexts)
{
    // The line moves as long as the store does, so who stands in it waits for the machine and not for the store.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _line = new(1, 1);

    /// <summary>Writes in a transaction of its own: all that the work changes, or nothing.</summary>
    /// <exception cref="TimeoutException">The writers before this one took too long.</exception>
    public async Task<T> WriteAsync<T>(Func<ConversationsDbContext, Task<T>> write, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await BeginAsync(database, cancellationToken);
        var written = await write(database);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    /// <exception cref="TimeoutException">The writers before this one took too long.</exception>
    public async Task<WriteTransaction> BeginAsync(ConversationsDbContext database, CancellationToken cancellationToken)
    {
        if (!database.Database.IsSqlite())
            return new WriteTransaction(await database.Database.BeginTransactionAsync(cancellationToken), null);

        if (!await _line.WaitAsync(Patience, cancellationToken))
            throw new TimeoutException("Earlier writers take too long.");
        try
        {
            return new WriteTransaction(await database.Database.BeginTransactionAsync(cancellationToken), _line);
        }
        catch
        {
            _line.Release();
            throw;
        }
    }

    /// <summary>Keeps other writers of this instance out until it is disposed; for what is no transaction.</summary>
    public async Task<IDisposable> AloneAsync(CancellationToken cancellationToken) =>
        await _line.WaitAsync(Patience, cancellationToken) ? new Held(_line) : throw new TimeoutException("Earlier writers take too long.");

    private sealed class Held(SemaphoreSlim line) : IDisposable
    {
        public void Dispose() => line.Release();
    }
}

/// <summary>A transaction that writes; disposing it uncommitted takes everything back.</summary>
internal sealed class WriteTransaction(IDbContextTransaction transaction, SemaphoreSlim? line) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            line?.Release();
        }
    }
}

using System.Collections.Concurrent;
using Assistent.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>
/// How often each article was the subject of an answer. Counted in memory, and added to what all instances stored now and then.
/// </summary>
internal sealed partial class AskedArticles(IDbContextFactory<ConversationsDbContext> contexts, StoreSchema schema, TimeProvider time,
    ILogger<AskedArticles> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, long> _new = [];
    private IReadOnlyDictionary<string, long> _stored = new Dictionary<string, long>();

    public void Count(Slug slug) => _new.AddOrUpdate(slug.ToString(), 1, (_, count) => count + 1);

    public long CountOf(Slug slug) => _new.GetValueOrDefault(slug.ToString()) + _stored.GetValueOrDefault(slug.ToString());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await StoreAsync(stoppingToken);
            await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await StoreAsync(CancellationToken.None);
    }

    private async Task StoreAsync(CancellationToken cancellationToken)
    {
        if (!schema.IsReady)
            return;
        try
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            foreach (var slug in _new.Keys)
                await AddAsync(database, slug, cancellationToken);
            _stored = await database.Asked.AsNoTracking().ToDictionaryAsync(row => row.Slug, row => row.Count, cancellationToken);
        }
        catch (Exception error) when (StoreFailure.Is(error))
        {
            LogFailed(error);
        }
    }

    private async Task AddAsync(ConversationsDbContext database, string slug, CancellationToken cancellationToken)
    {
        if (!_new.TryRemove(slug, out var count))
            return;
        try
        {
            // The same statement in both databases; what is added is added to whatever another instance made of it.
            await database.Database.ExecuteSqlAsync($"""
                INSERT INTO asked ("Slug", "Count") VALUES ({slug}, {count})
                ON CONFLICT ("Slug") DO UPDATE SET "Count" = asked."Count" + excluded."Count"
                """, cancellationToken);
        }
        catch
        {
            _new.AddOrUpdate(slug, count, (_, more) => more + count);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The counts of asked articles could not be stored; they will be next time")]
    private partial void LogFailed(Exception error);
}

using Assistent.Bot.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Assistent.Bot.Operations;

/// <summary>
/// Ready means that what is said can be kept: a row is written and committed, so that a full disk, a file that is gone and a server that
/// only answers questions all show. Probes that come together share one look.
/// </summary>
internal sealed class StoreHealthCheck(StoreSchema schema, StoreWriters writers, TimeProvider time) : IHealthCheck
{
    private const int DiskFull = 13;
    private const int CannotOpen = 14;

    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1, 1);
    private (long At, HealthCheckResult Result)? _latest;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_latest is not { } latest || time.GetElapsedTime(latest.At) > Holds)
                _latest = latest = (time.GetTimestamp(), await LookAsync(cancellationToken));
            return latest.Result;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<HealthCheckResult> LookAsync(CancellationToken cancellationToken)
    {
        if (!schema.IsReady)
            return HealthCheckResult.Unhealthy("The store has not been prepared: it cannot be reached, or its file is gone.");
        try
        {
            await WriteAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error) when (StoreFailure.Is(error))
        {
            return HealthCheckResult.Unhealthy(Reason(error));
        }
    }

    private Task<int> WriteAsync(CancellationToken cancellationToken)
    {
        var (id, now) = (Environment.MachineName, time.GetUtcNow().ToUnixTimeMilliseconds());
        return writers.WriteAsync(database => database.Database.ExecuteSqlAsync($"""
            INSERT INTO probes ("Id", "At") VALUES ({id}, {now}) ON CONFLICT ("Id") DO UPDATE SET "At" = excluded."At"
            """, cancellationToken), cancellationToken);
    }

    private static string Reason(Exception error) =>
        (error as SqliteException ?? error.InnerException as SqliteException)?.SqliteErrorCode switch
    {
        DiskFull => "The disk of the store is full.",
        CannotOpen => "The file of the store is gone or cannot be opened.",
        _ => error is OperationCanceledException or TimeoutException
            ? "The store does not answer in time."
            : "The store cannot be written.",
    };
}

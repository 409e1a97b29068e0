using System.Numerics.Tensors;
using Assistent.Knowledge.Answering.Generation;
using Assistent.Knowledge.Indexing;
using Microsoft.Extensions.AI;

namespace Assistent.Knowledge.Retrieval;

/// <summary>
/// The passages as vectors, for finding those that say the same in other words. They are fetched in the background; until then, and
/// whenever their server fails, there is nothing to find here and the words alone decide.
/// </summary>
internal sealed class PassageVectors(IEmbeddingGenerator<string, Embedding<float>> generator, IReadOnlyList<string> passages, VectorCache cache, TimeProvider time) : IDisposable
{
    private const int Batch = 64;

    // A question waits for its vector no longer than a reader notices.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PatienceForPassages = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _disposed = new();
    private readonly Lock _lock = new();
    private Task _fetching = Task.CompletedTask;
    private volatile float[][]? _vectors;
    private DateTimeOffset _restUntil;

    public bool IsReady => _vectors is not null;

    /// <summary>Begins to fetch the vectors of the passages, unless they are there or being fetched.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            if (_vectors is null && _fetching.IsCompleted && !IsResting)
                _fetching = Task.Run(FetchAsync);
        }
    }

    /// <summary>The passages nearest to a question, best first; none where they cannot be told.</summary>
    public async Task<IReadOnlyList<PassageHit>> NearestAsync(string question, int count, CancellationToken cancellationToken)
    {
        if (_vectors is not { } vectors)
        {
            Begin();
            return [];
        }

        if (IsResting || await EmbedAsync([question], Patience, cancellationToken) is not [var asked] || asked.Length != vectors[0].Length)
            return [];
        return [.. vectors.Select((vector, i) => new PassageHit(i, TensorPrimitives.CosineSimilarity(vector, asked))).OrderByDescending(hit => hit.Score).Take(count)];
    }

    public void Dispose()
    {
        _disposed.Cancel();
        generator.Dispose();
        _disposed.Dispose();
    }

    private bool IsResting => time.GetUtcNow() < _restUntil;

    private async Task FetchAsync()
    {
        var vectors = passages.Select(cache.Read).ToArray();
        foreach (var missing in Enumerable.Range(0, passages.Count).Where(i => vectors[i] is null).Chunk(Batch))
        {
            if (await EmbedAsync([.. missing.Select(i => passages[i])], PatienceForPassages, _disposed.Token) is not { } found || found.Count != missing.Length)
                return;
            foreach (var (i, vector) in missing.Zip(found))
            {
                vectors[i] = vector;
                cache.Write(passages[i], vector);
            }
        }

        // Vectors of another length come from another model under the same name.
        if (vectors.Length > 0 && vectors.All(vector => vector!.Length == vectors[0]!.Length))
            _vectors = vectors!;
    }

    // None where the server fails, which is then left alone for a while.
    private async Task<IReadOnlyList<float[]>?> EmbedAsync(IReadOnlyList<string> texts, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(patience, time);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            var found = await generator.GenerateAsync(texts, cancellationToken: ends.Token);
            return [.. found.Select(embedding => embedding.Vector.ToArray())];
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && (error is OperationCanceledException || ModelErrors.FailureOf(error) is not null))
        {
            _restUntil = time.GetUtcNow() + Rest;
            return null;
        }
    }
}

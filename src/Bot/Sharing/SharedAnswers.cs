using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Assistent.Bot.Conversations;
using Assistent.Bot.Documents;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Sharing;

/// <summary>
/// Answers under a link for colleagues: a copy without personal data, that goes when it expires, with its conversation, or when that is
/// erased.
/// </summary>
internal sealed class SharedAnswers(IDbContextFactory<ConversationsDbContext> contexts, StoreWriters writers, SharingSettings settings,
    TimeProvider time)
{
    private const int IdBytes = 24;

    /// <summary>Puts an answer under a link, which for the same answer stays the same; <c>null</c> when there are too many.</summary>
    public Task<SharedAnswer?> ShareAsync(string conversationId, long sequence, AnswerDocument document,
        CancellationToken cancellationToken) => writers.WriteAsync(async database =>
    {
        var ofConversation = await database.SharedAnswers.Where(row => row.ConversationId == conversationId).ToListAsync(cancellationToken);
        if (ofConversation.Find(row => row.Sequence == sequence) is not { } shared)
        {
            if (ofConversation.Count >= settings.PerConversation)
                return null;
            shared = new SharedAnswerRow { Id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)),
                ConversationId = conversationId, Sequence = sequence,
                Json = JsonSerializer.Serialize(document, DocumentsJson.Default.AnswerDocument), ExpiresAt = 0 };
            database.SharedAnswers.Add(shared);
        }

        shared.ExpiresAt = (time.GetUtcNow() + settings.KeepFor).ToUnixTimeMilliseconds();
        return Of(shared, document);
    }, cancellationToken);

    /// <summary>The answer under a link, <c>null</c> when there is none or no more.</summary>
    public async Task<SharedAnswer?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var found = database.SharedAnswers.AsNoTracking().Where(row => row.Id == id && row.ExpiresAt > now);
        return await found.SingleOrDefaultAsync(cancellationToken) is { } row
            && JsonSerializer.Deserialize(row.Json, DocumentsJson.Default.AnswerDocument) is { } document
            ? Of(row, document)
            : null;
    }

    private static SharedAnswer Of(SharedAnswerRow row, AnswerDocument document) =>
        new(row.Id, DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(row.ExpiresAt).UtcDateTime), document);
}

/// <summary>An answer under a link, and the last day on which it is there.</summary>
internal sealed record SharedAnswer(string Id, DateOnly Until, AnswerDocument Document);

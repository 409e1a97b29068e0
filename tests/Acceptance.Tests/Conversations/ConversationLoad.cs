using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Assistent.Acceptance.Tests.Conversations;

/// <summary>
/// Users who talk to several instances by turns. A message is sent, under the same id, until some instance answers it and says
/// nothing about not remembering; only then it is acknowledged, and the user goes on.
/// </summary>
internal sealed class ConversationLoad(IReadOnlyList<BotProcess> instances)
{
    private const string FollowUp = "voor wie is dat?";
    private const int TurnsPerConversation = 8;

    // What is asked, and how the name of the article begins that must then be cited, for this and for the follow-up.
    private static readonly (string Question, string Title)[] Subjects =
    [
        ("Wat is de logeerregeling?", "Logeerregeling"),
        ("Wat is de HAR?", "Hotel- en accommodatieregeling"),
        ("Wat is hospitaverhuur?", "Hospitaverhuur"),
        ("Wat is optoppen?", "Optoppen"),
        ("Wat is de flexpoolregeling?", "Flexpoolregeling"),
        ("Wat is woningsplitsing?", "Woningsplitsing"),
        ("Wat is woningdelen?", "Woningdelen"),
        ("Wat is de herplaatsingsgarantie?", "Herplaatsingsgarantie"),
        ("Wat zijn microwoningen?", "Microwoningen"),
    ];

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentBag<AcknowledgedTurn> _acknowledged = [];
    private readonly ConcurrentBag<string> _mistakes = [];
    private readonly ConcurrentDictionary<string, string> _subjectOf = [];
    private readonly Channel<bool> _acknowledgements = Channel.CreateUnbounded<bool>();

    public IReadOnlyCollection<AcknowledgedTurn> Acknowledged => _acknowledged;

    /// <summary>Answers that were not about the subject of their conversation, and replies that changed.</summary>
    public IReadOnlyCollection<string> Mistakes => _mistakes;

    /// <summary>One user, who begins conversation after conversation until told to stop, and finishes the turn under way.</summary>
    public async Task TalkAsync(int user, CancellationToken stop, CancellationToken cancellationToken)
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var conversation = $"gesprek-{user}-{number}";
            for (var turn = 0; turn < TurnsPerConversation && !stop.IsCancellationRequested; turn++)
            {
                // Every second turn names the next subject, so that a turn that is lost shows in the follow-up after it.
                var (question, title) = Subjects[(user + number + (turn / 2)) % Subjects.Length];
                _subjectOf[conversation] = title;
                await SayAsync(new Said(conversation, $"bericht-{turn}", turn % 2 == 0 ? question : FollowUp),
                    title, user + turn, cancellationToken);
            }
        }
    }

    /// <summary>Waits for so many turns to be acknowledged from now.</summary>
    public async Task AcknowledgeAsync(int count, CancellationToken cancellationToken)
    {
        while (_acknowledgements.Reader.TryRead(out _)) { }
        for (; count > 0; count--)
            await _acknowledgements.Reader.ReadAsync(cancellationToken);
    }

    /// <summary>Asks on in every conversation, and sends everything that was acknowledged once more.</summary>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        var turns = Acknowledged.ToList();
        await Parallel.ForEachAsync(turns.Index(), cancellationToken, async (item, token) =>
        {
            var (index, turn) = item;
            var again = await SendAsync(turn.Said, index, token);
            if (again.Body != turn.Reply.Body)
                _mistakes.Add($"{turn.Said} was answered differently: {turn.Reply.Body} and then {again.Body}");
        });
        await Parallel.ForEachAsync(_subjectOf.Index(), cancellationToken, async (item, token) =>
            await SayAsync(new Said(item.Item.Key, "bericht-laatste", FollowUp), item.Item.Value, item.Index, token));
    }

    private async Task SayAsync(Said said, string title, int instance, CancellationToken cancellationToken)
    {
        var reply = await SendAsync(said, instance, cancellationToken);
        _acknowledged.Add(new AcknowledgedTurn(said, reply));
        _acknowledgements.Writer.TryWrite(true);
        if (reply.Cited is [] || !reply.Cited.All(cited => cited.StartsWith(title, StringComparison.Ordinal)))
            _mistakes.Add($"{said} must be about {title}: {reply.Body}");
    }

    private async Task<BotReply> SendAsync(Said said, int instance, CancellationToken cancellationToken)
    {
        for (; ; instance++)
        {
            try
            {
                var client = instances[instance % instances.Count].Client;
                var reply = await client.AskAsync(said.Conversation, said.Id, said.Text, cancellationToken);
                if (reply.IsRemembered)
                    return reply;
            }
            catch (Exception error) when (error is HttpRequestException or IOException
                || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The instance was killed, or is not up yet: the same message goes to the next one.
                await Task.Delay(TryAgainAfter, cancellationToken);
            }
        }
    }
}

/// <summary>One message of a user.</summary>
internal sealed record Said(string Conversation, string Id, string Text);

/// <summary>A message with the reply that promised to be remembered.</summary>
internal sealed record AcknowledgedTurn(Said Said, BotReply Reply);

using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// The reading of one message by a model, while it writes. Each part is shown once it is whole and checked, and what was shown stays:
/// every later plan of this reading begins with it.
/// </summary>
internal sealed class PlanReading
{
    private readonly PlanChecks _checks;
    private readonly AnswerPlan _trained;
    private readonly AskedQuestion _question;
    private readonly PartStream _stream = new();
    private readonly List<PlanPart> _shown = [];
    private bool _isShowing = true;

    public PlanReading(string message, IReadOnlyList<PastTurn> history, AnswerPlan trained, PlanChecks checks)
    {
        (_checks, _trained) = (checks, trained);
        _question = new AskedQuestion(message, string.Join('\n', [.. history.TakeLast(2).Select(turn => turn.Understood), message]));
        (Message, History) = (message, history);
        Understood = trained is AnswerPlan.Answering answering ? answering.Understood : message;
    }

    public string Message { get; }

    /// <summary>What was asked before.</summary>
    public IReadOnlyList<PastTurn> History { get; }

    /// <summary>The question as the trained reader understands it.</summary>
    public string Understood { get; }

    /// <summary>How many sentences of the model's own are said.</summary>
    public int Said { get; private set; }

    /// <summary>How many were replaced by those that they point at.</summary>
    public int Replaced { get; private set; }

    /// <summary>Whether the model wrote sentences, and nothing of them is borne out by what it points at.</summary>
    public bool IsUnfounded => Said == 0 && Replaced > 0;

    /// <summary>The plan as far as it was shown, or null where nothing was.</summary>
    public AnswerPlan.Answering? Shown => _shown.Count > 0 ? Answering(_stream.Header, [.. _shown]) : null;

    /// <summary>Takes what the model wrote on, and shows the parts that are whole by it.</summary>
    public async Task AddAsync(string text, IAnswerProgress progress, CancellationToken cancellationToken)
    {
        foreach (var written in _stream.Add(text))
        {
            // What cannot be shown now is weighed with the whole plan; nothing after it may come before it.
            _isShowing = _isShowing && progress.IsSeen && IsAnswer(_stream.Header);
            if (!_isShowing || SoundPart(written) is not { } part || Composed([.. _shown, part]) is not Answer.Grounded soFar)
            {
                _isShowing = false;
                continue;
            }

            _shown.Add(part);
            await progress.ShowAsync(Shown!, soFar, cancellationToken);
        }
    }

    /// <summary>The plan of all that was written.</summary>
    /// <exception cref="UnusablePlanException">There is none, or it cannot be said.</exception>
    public AnswerPlan Finish()
    {
        var written = WrittenPlanReader.Read(_stream.Written) ?? throw new UnusablePlanException(PlanFault.NoJson);
        if (_shown.Count == 0 && _checks.Pointer.ActOf(written) is { } act)
            return act;
        var parts = written.Parts.Select(part => _checks.Pointer.PartOf(part, _question)).OfType<PlanPart>().ToList();
        if (parts.Count == 0 || !parts.Take(_shown.Count).Select(Key).SequenceEqual(_shown.Select(Key)))
            throw new UnusablePlanException(PlanFault.PointsAtNothing);
        foreach (var told in parts.OfType<PlanPart.Told>())
        {
            var (said, replaced) = _checks.Subject.Check(told, _question.Message)
                ?? throw new UnusablePlanException(PlanFault.OtherSubject);
            (Said, Replaced) = (Said + said, Replaced + replaced);
        }

        return Answering(written, parts);
    }

    /// <summary>What was shown, completed by the trained reader's plan; where nothing was, that plan.</summary>
    public AnswerPlan WithTrained(ModelFailure failure)
    {
        if (_trained is not AnswerPlan.Answering trained)
            return Shown is { } all ? all with { StandsInFor = failure } : _trained;
        if (Shown is not { } shown)
            return trained with { StandsInFor = failure };
        var told = shown.Parts.SelectMany(Sentences).ToHashSet(StringComparer.Ordinal);
        var others = trained.Parts.Where(part => Sentences(part).Any() && !Sentences(part).All(told.Contains));
        return shown with { Parts = [.. shown.Parts, .. others], StandsInFor = failure };
    }

    private static bool IsAnswer(WrittenPlan? header) => header is { Act: "answer" or "list" or "compare", Question: not null };

    private static IEnumerable<string> Sentences(PlanPart part) => part switch
    {
        PlanPart.Told told => told.Sentences,
        PlanPart.Ruled ruled => ruled.Sentences,
        _ => [],
    };

    // Two parts of the same kind that point at the same.
    private static string Key(PlanPart part) => $"{part.GetType().Name} {string.Join(' ', Sentences(part))}";

    private PlanPart? SoundPart(WrittenPart written)
    {
        var part = _checks.Pointer.PartOf(written, _question);
        return part is PlanPart.Told told && _checks.Subject.Check(told, _question.Message) is null ? null : part;
    }

    private Answer Composed(IReadOnlyList<PlanPart> parts) => _checks.Compose(Answering(_stream.Header, parts));

    private AnswerPlan.Answering Answering(WrittenPlan? written, IReadOnlyList<PlanPart> parts)
    {
        var understood = written?.Question is { } question && _checks.Asked.Have(question, _question) ? question : Understood;
        return new AnswerPlan.Answering(parts, understood, History.Count == 0 || IsObvious(understood)) { IsByModel = true };
    }

    // The message itself says all of the question that it is taken for.
    private bool IsObvious(string understood)
    {
        var words = Words.Of(_question.Message).ToHashSet(StringComparer.Ordinal);
        return Words.Of(understood).Where(word => !Language.StopWords.All.Contains(word)).All(words.Contains);
    }
}

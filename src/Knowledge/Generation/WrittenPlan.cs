namespace Assistent.Knowledge.Generation;

/// <summary>A plan as a model wrote it: every name and id in it may be made up.</summary>
internal sealed record WrittenPlan(string Act, IReadOnlyList<WrittenPart> Parts)
{
    /// <summary>The question as the model understands it.</summary>
    public string? Question { get; init; }

    /// <summary>What tells acts of one kind apart: of small talk, a form, a reason.</summary>
    public string? Which { get; init; }

    public IReadOnlyList<string> Options { get; init; } = [];
}

/// <summary>A part of a plan as a model wrote it.</summary>
internal sealed record WrittenPart
{
    public IReadOnlyList<string> Sentences { get; init; } = [];

    public string? Text { get; init; }

    public string? Rule { get; init; }

    public string? Given { get; init; }

    public bool IsYesNo { get; init; }

    public string? List { get; init; }

    public string? Of { get; init; }

    public IReadOnlyList<string> Compared { get; init; } = [];

    public string? Links { get; init; }

    public string? NotTold { get; init; }

    public string? Article { get; init; }
}

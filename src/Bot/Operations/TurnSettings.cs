using System.ComponentModel.DataAnnotations;
using Assistent.Knowledge;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Operations;

/// <summary>The section <c>Turns</c>: how many answers are worked on at once, and how long one may take.</summary>
internal sealed class TurnSettings
{
    // A model is waited for, which costs this machine nothing.
    private const int PlacesWithModel = 64;

    /// <summary>How many turns run side by side; 0 is twice the number of processors, or 64 with a model.</summary>
    [Range(0, 10_000)]
    public int AtOnce { get; set; }

    /// <summary>How many more may wait for their place; whoever comes after them is told to come back.</summary>
    [Range(0, 100_000)]
    public int Waiting { get; set; } = 100;

    /// <summary>
    /// How long who is taken may wait: by how long the last turns took it includes the answer, and for a place it is never longer.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long making an answer may take; a model has its own time besides.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan AnswerTime { get; set; } = TimeSpan.FromSeconds(2);

    public int PlacesOf(ModelState model) =>
        AtOnce > 0 ? AtOnce : model == ModelState.Absent ? 2 * Environment.ProcessorCount : PlacesWithModel;
}

[OptionsValidator]
internal sealed partial class TurnSettingsValidator : IValidateOptions<TurnSettings>;

namespace Assistent.Bot.Replies;

/// <summary>Where a reply is shown while it is being made. What is shown is never taken back: the reply begins with it.</summary>
internal interface IReplyStream
{
    /// <summary>Whether anyone sees the text before the reply is whole.</summary>
    bool ShowsText => true;

    /// <summary>Cancelled when the user has seen enough: nothing more needs to be made.</summary>
    CancellationToken Stopped { get; }

    /// <summary>Says what is being done, in place of an answer.</summary>
    Task InformAsync(string progress, CancellationToken cancellationToken);

    /// <summary>Shows the text of the reply as far as it is certain; each text begins with the one before.</summary>
    Task ShowAsync(string textSoFar, CancellationToken cancellationToken);
}

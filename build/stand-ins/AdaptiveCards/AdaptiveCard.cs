namespace AdaptiveCards;

/// <summary>
/// The one type of the package AdaptiveCards that the Bot Framework SDK names, in its schema for SharePoint, which this bot does not use.
/// It has no members; the bot writes its cards itself.
/// </summary>
public class AdaptiveCard;

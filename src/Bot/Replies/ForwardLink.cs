namespace Assistent.Bot.Replies;

/// <summary>A mail or a page by which a question goes to people, with what a reader presses.</summary>
internal sealed record ForwardLink(string Label, Uri Address);

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Web;

/// <summary>The section <c>WebChat</c>: how the page and the widget look and what they remember.</summary>
internal sealed class WebChatSettings
{
    /// <summary>What the page is called; empty for a title after the overview's subject.</summary>
    [StringLength(80)]
    public string Title { get; set; } = "";

    /// <summary>
    /// A style sheet with a municipality's own values of the design tokens, empty for the project's own; a relative path counts from the
    /// working folder.
    /// </summary>
    public string ThemeFile { get; set; } = "";

    /// <summary>How long the browser remembers a conversation, where the widget's tag does not say.</summary>
    public Remembering Remember { get; set; } = Remembering.Tab;

    /// <summary>Whether the page offers names and questions while a user types. It looks them up itself; nothing is sent.</summary>
    public bool TypeAhead { get; set; } = true;

    public string TitleOr(string ofOverview) => Title.Length > 0 ? Title : ofOverview;
}

/// <summary>Where the browser keeps which conversation it was in.</summary>
internal enum Remembering
{
    /// <summary>Until the tab is closed.</summary>
    Tab,

    /// <summary>On the device, for every tab and the next visit.</summary>
    Device,
}

[OptionsValidator]
internal sealed partial class WebChatSettingsValidator : IValidateOptions<WebChatSettings>;

// Web Chat's look, from the tokens of the theme.

const narrow = 640;

/** @returns {object} Web Chat's `styleOptions` */
export function styleOptions() {
  const style = getComputedStyle(document.body);
  const color = name => style.getPropertyValue(name).trim();
  return {
    accent: color('--assistent-accent-color'),
    backgroundColor: color('--assistent-background-color'),
    bubbleBackground: color('--assistent-bubble-background-color'),
    bubbleTextColor: color('--assistent-color'),
    bubbleBorderColor: color('--assistent-border-color'),
    bubbleBorderRadius: 8,
    bubbleFromUserBackground: color('--assistent-accent-color'),
    bubbleFromUserTextColor: color('--assistent-accent-contrast-color'),
    bubbleFromUserBorderRadius: 8,
    bubbleMaxWidth: 720,
    bubbleMinWidth: window.innerWidth < narrow ? 200 : 250,
    primaryFont: color('--utrecht-document-font-family'),
    subtle: color('--assistent-subtle-color'),
    sendBoxBackground: color('--assistent-bubble-background-color'),
    sendBoxTextColor: color('--assistent-color'),
    sendBoxPlaceholderColor: color('--assistent-subtle-color'),
    sendBoxButtonColor: color('--assistent-accent-color'),
    sendBoxBorderTop: `1px solid ${color('--assistent-border-color')}`,
    sendBoxHeight: 52,
    timestampColor: color('--assistent-subtle-color'),
    failedConnectivity: color('--assistent-color'),
    slowConnectivity: color('--assistent-color'),
    notificationText: color('--assistent-color'),
    hideUploadButton: true,
    sendTimeout: 30000,

    // A new answer comes into view with its first line, not with its last.
    autoScrollSnapOnPage: true,
    autoScrollSnapOnPageOffset: -3,
    scrollToEndButtonBehavior: false,
  };
}

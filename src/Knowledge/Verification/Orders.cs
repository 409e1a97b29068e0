
namespace Assistent.Knowledge.Verification;

/// <summary>
/// Tells a sentence that gives orders to a machine that reads it: the overview never does, so such a sentence was put there by someone.
/// </summary>
internal static class Orders
{
    private static readonly PhraseTable Phrases = PhraseTable.FromResource(typeof(Orders).Assembly,
        "Assistent.Knowledge.Verification.Data.orders.txt");

    private static readonly string[] Signs = ["<|", "|>", "[INST]", "[/INST]", "<<SYS", "###", "{{", "](", "<script", "<img",
        "javascript:"];

    public static bool IsIn(string text) =>
        Signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)) || Phrases.Find(Words.Of(text)).Count > 0;
}

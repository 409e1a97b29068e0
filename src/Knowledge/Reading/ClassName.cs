namespace Assistent.Knowledge.Reading;

/// <summary>
/// The names of what a message can point at, as examples write them: a sentence or later change by its id
/// (<c>flexwoningen.3</c>, <c>flexwoningen.w1</c>), <c>-flexwoningen</c> for what that article does not tell, <c>-</c> for another
/// subject altogether, and an act by its name (<c>korter</c>).
/// </summary>
internal static class ClassName
{
    public const string OffTopic = "-";

    public static bool IsSentence(string name) => name.Contains('.', StringComparison.Ordinal);

    public static bool IsNotTold(string name) => name.Length > 1 && name[0] == '-';

    public static bool IsAct(string name) => name != OffTopic && !IsSentence(name) && !IsNotTold(name);

    /// <summary>The slug of the article that a sentence or something not told belongs to.</summary>
    public static string? ArticleOf(string name) =>
        IsSentence(name) ? name[..name.IndexOf('.', StringComparison.Ordinal)] : IsNotTold(name) ? name[1..] : null;

    /// <summary>What classes share a part of their weights: those of one article, and each other class with itself.</summary>
    public static string GroupOf(string name) => ArticleOf(name) is { } article ? $"article {article}" : name;
}

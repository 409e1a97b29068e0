using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge;

/// <summary>How far a text is a question that stands on its own, as the dialogue needs to know it.</summary>
public sealed record QuestionProfile
{
    /// <summary>The text with typing errors repaired.</summary>
    public required string Text { get; init; }

    /// <summary>The articles that it names.</summary>
    public required IReadOnlyList<Article> Named { get; init; }

    /// <summary>Its text without the names of the articles.</summary>
    public required string WithoutNames { get; init; }

    /// <summary>Its text without its quantities.</summary>
    public required string WithoutQuantities { get; init; }

    /// <summary>Whether it asks something, rather than only naming.</summary>
    public required bool Asks { get; init; }

    /// <summary>Whether it asks for a fact, rather than whether something may be, or for an explanation.</summary>
    public required bool AsksForFact { get; init; }

    /// <summary>Whether it asks for the difference between instruments.</summary>
    public required bool Compares { get; init; }

    /// <summary>The number of words that carry content, names of articles and figures not counted.</summary>
    public required int ContentWords { get; init; }

    /// <summary>The quantities that it gives, as written.</summary>
    public required IReadOnlyList<GivenQuantity> Quantities { get; init; }

    /// <summary>The first member of a family that it speaks of, as written: "een baby".</summary>
    public required string? FamilyMember { get; init; }

    /// <summary>The article that answers it best when it stands alone, and how well, from 0 to 1.</summary>
    public required Article? BestArticle { get; init; }

    public required float BestLikeness { get; init; }

    /// <summary>How well the articles that the conversation is about answer it.</summary>
    public required float LikenessWithin { get; init; }

    /// <summary>How near it is to a question about something else altogether.</summary>
    public required float OffTopicLikeness { get; init; }

    /// <summary>Whether it asks for all instruments of a kind.</summary>
    public required bool Enumerates { get; init; }
}

/// <summary>A quantity as written, and the name of its kind, such as <c>Persons</c>; a bare figure is a <c>Number</c>.</summary>
public sealed record GivenQuantity(string Kind, string Text);

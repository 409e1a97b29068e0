using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Answers from the relations in the data: which support and which regelingen stand under an instrument, and the reverse.</summary>
internal sealed class RelationAnswers(ArticleLibrary library)
{
    /// <param name="inquiry">The question.</param>
    /// <param name="subject">The article that the question is about, named by it or found for it.</param>
    public Draft? Compose(Inquiry inquiry, Article subject) => subject.Kind switch
    {
        InstrumentKind.Mogelijkheid when AskedRelation(inquiry) is { } kind && (HasAny(subject, kind) || inquiry.IsAbout(subject.Slug)) => Under(subject, kind),
        InstrumentKind.Ondersteuning or InstrumentKind.Regeling when inquiry.Kinds.Contains(InstrumentKind.Mogelijkheid) => NamedUnder(subject),
        InstrumentKind.Ondersteuning => NamedUnder(subject),
        _ => null,
    };

    private static InstrumentKind? AskedRelation(Inquiry inquiry) => inquiry.Kinds switch
    {
        _ when inquiry.Kinds.Contains(InstrumentKind.Ondersteuning) => InstrumentKind.Ondersteuning,
        _ when inquiry.Kinds.Contains(InstrumentKind.Regeling) => InstrumentKind.Regeling,
        _ => null,
    };

    private static bool HasAny(Article subject, InstrumentKind kind) => (kind == InstrumentKind.Regeling ? subject.Regulations : subject.Support).Count > 0;

    private Draft Under(Article subject, InstrumentKind kind)
    {
        var related = (kind == InstrumentKind.Regeling ? subject.Regulations : subject.Support).Select(slug => library[slug]).ToList();
        if (related.Count == 0)
            return new Draft.Missing(Phrases.NoRelation(subject.Title, kind), [subject]);
        return List(Phrases.RelationIntroduction(subject.Title, kind, related.Count), [subject, .. related], related.Select(article => Item(article, subject, article)));
    }

    private Draft? NamedUnder(Article subject)
    {
        var naming = library.Naming(subject.Slug);
        return naming.Count == 0
            ? null
            : List(Phrases.NamedUnder(subject.Title, naming.Count), [subject, .. naming], naming.Select(article => Item(article, article, subject)));
    }

    // The evidence is the line under "Ondersteuning" or "Regeling" of the mogelijkheid that names the other.
    private static DraftStatement Item(Article shown, Article mogelijkheid, Article named)
    {
        var line = mogelijkheid.Sentences.FirstOrDefault(sentence => sentence.IsListLine && Names(sentence.Text, named));
        var evidence = new List<Evidence>();
        if (line is not null)
            evidence.Add(Evidence.Of(mogelijkheid, line));
        if (shown != mogelijkheid)
            evidence.Add(Evidence.Of(shown, shown.Sentences[0]));
        return new DraftStatement(shown.Title, evidence);
    }

    private static bool Names(string line, Article article) =>
        article.Names.Prepend(article.Title).Any(name => string.Equals(name, line.Trim(), StringComparison.OrdinalIgnoreCase));

    private static Draft List(string introduction, IReadOnlyList<Article> about, IEnumerable<DraftStatement> items) =>
        new Draft.Composed(about, [new DraftBlock.Paragraph([DraftStatement.Own(introduction)]), new DraftBlock.Enumeration([.. items])]);
}

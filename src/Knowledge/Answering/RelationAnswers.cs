using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Answers from the relations in the data: which support and which regelingen stand under an instrument, and the reverse.</summary>
internal sealed class RelationAnswers(ArticleLibrary library)
{
    /// <param name="inquiry">The question.</param>
    /// <param name="subject">The article that the question is about, named by it or found for it.</param>
    public Draft? Compose(Inquiry inquiry, Article subject)
    {
        if (subject.Kind == InstrumentKind.Ondersteuning || (subject.Kind == InstrumentKind.Regeling && inquiry.Kinds.Contains(InstrumentKind.Mogelijkheid)))
            return NamedUnder(subject);
        if (subject.Kind != InstrumentKind.Mogelijkheid)
            return null;
        var asked = new[] { InstrumentKind.Ondersteuning, InstrumentKind.Regeling }.Where(inquiry.Kinds.Contains).ToList();
        var known = asked.Where(kind => Under(subject, kind).Count > 0).ToList();
        return (asked, known) switch
        {
            ([], _) => null,
            (_, []) => inquiry.IsAbout(subject.Slug) ? new Draft.Missing(Phrases.NoRelation(subject.Title, asked[0]), [subject]) : null,
            _ => List([subject, .. known.SelectMany(kind => Under(subject, kind))], [.. known.Select(kind => (Phrases.RelationIntroduction(subject.Title, kind, Under(subject, kind).Count), Under(subject, kind).Select(article => Item(article, subject, article))))]),
        };
    }

    private List<Article> Under(Article subject, InstrumentKind kind) =>
        [.. (kind == InstrumentKind.Regeling ? subject.Regulations : subject.Support).Select(slug => library[slug])];

    private Draft? NamedUnder(Article subject)
    {
        var naming = library.Naming(subject.Slug);
        return naming.Count == 0
            ? null
            : List([subject, .. naming], [(Phrases.NamedUnder(subject.Title, naming.Count), naming.Select(article => Item(article, article, subject)))]);
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

    private static Draft List(IReadOnlyList<Article> about, IReadOnlyList<(string Introduction, IEnumerable<DraftStatement> Items)> lists) =>
        new Draft.Composed(about, [.. lists.SelectMany(list => new DraftBlock[] { new DraftBlock.Paragraph([DraftStatement.Own(list.Introduction)]), new DraftBlock.Enumeration([.. list.Items]) })]);
}

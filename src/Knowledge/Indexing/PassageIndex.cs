using Assistent.Knowledge.Language;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Assistent.Knowledge.Indexing;

/// <summary>The passages in a Lucene index in memory: one document per passage. Safe to search from several threads.</summary>
internal sealed class PassageIndex : IDisposable
{
    // The usual k1 and b; others did no better on questions to the government.
    private static readonly ExactLengthSimilarity Similarity = new(k1: 1.2f, b: 0.75f);

    // How many more are fetched than asked for, to take the place of near duplicates.
    private const int Spare = 10;

    // The fields that take names and text together.
    private static readonly string[] Overall = [IndexFields.Words, IndexFields.Roots, IndexFields.Neighbours, IndexFields.Near];

    private readonly RAMDirectory _directory = new();
    private readonly DutchAnalyzer _analyzer;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly QuestionQuery _questions;
    private readonly NearDuplicates _duplicates;
    private readonly int[] _positions;

    private PassageIndex(IReadOnlyList<IndexedPassage> passages, DutchAnalysis analysis)
    {
        var terms = new IndexTerms(analysis);
        _analyzer = new DutchAnalyzer(analysis, terms);
        Write(passages);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = Similarity };
        _positions = Positions();
        _questions = new QuestionQuery(_reader, terms, analysis);
        _duplicates = new NearDuplicates(passages.Select(passage => terms.Of(IndexFields.Text, analysis.Analyze(passage.Text))));
    }

    public static PassageIndex Build(IReadOnlyList<IndexedPassage> passages, DutchAnalysis analysis) => new(passages, analysis);

    /// <summary>The passages nearest to a question, best first, at most <paramref name="count"/>.</summary>
    public IReadOnlyList<PassageHit> Search(string question, int count)
    {
        if (_reader.NumDocs == 0 || count <= 0) return [];
        var found = _searcher.Search(_questions.Build(question), count + Spare);
        return [.. _duplicates.Spread([.. found.ScoreDocs.Select(hit => new PassageHit(_positions[hit.Doc], hit.Score))]).Take(count)];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    private void Write(IReadOnlyList<IndexedPassage> passages)
    {
        using var writer = new IndexWriter(_directory,
            new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = Similarity });
        for (var position = 0; position < passages.Count; position++) writer.AddDocument(Document(passages[position], position));
        writer.Commit();
    }

    private static Document Document(IndexedPassage passage, int position)
    {
        var names = string.Join('\n', [passage.Title, .. passage.Names]);
        var opening = PassageOpening.Of(passage.Text);
        return
        [
            new NumericDocValuesField(IndexFields.Position, position),
            .. PassageForm.Of(passage.Text).Select(form => new StringField(IndexFields.Form, form, Field.Store.NO)),
            new TextField(IndexFields.Names, names, Field.Store.NO),
            new TextField(IndexFields.Text, passage.Text, Field.Store.NO),
            new TextField(IndexFields.Questions, string.Join('\n', passage.Questions), Field.Store.NO),
            new TextField(IndexFields.Opening, opening, Field.Store.NO),
            new TextField(IndexFields.OpeningWords, opening, Field.Store.NO),
            .. Overall.Select(field => new TextField(field, $"{names}\n{passage.Text}", Field.Store.NO)),
        ];
    }

    private int[] Positions()
    {
        if (MultiDocValues.GetNumericValues(_reader, IndexFields.Position) is not { } positions) return [];
        return [.. Enumerable.Range(0, _reader.MaxDoc).Select(document => (int)positions.Get(document))];
    }
}

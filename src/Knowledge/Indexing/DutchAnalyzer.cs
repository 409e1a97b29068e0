using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Assistent.Knowledge.Indexing;

/// <summary>What each field holds of a text; one analyzer for writing the index and for asking it.</summary>
internal sealed class DutchAnalyzer(DutchAnalysis analysis) : Analyzer
{
    /// <summary>The terms that a text has in a field.</summary>
    public IReadOnlyList<string> Terms(string field, string text)
    {
        var tokens = analysis.Analyze(text).Where(token => !token.IsStopWord).ToList();
        return field switch
        {
            IndexFields.Parts => [.. tokens.SelectMany(token => analysis.Parts(token.Word)).Select(analysis.Stem)],
            IndexFields.Pairs => [.. tokens.Zip(tokens.Skip(1), (left, right) => $"{left.Stem} {right.Stem}")],
            _ => [.. tokens.Select(token => token.Stem)],
        };
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new TermTokenizer(reader, text => Terms(fieldName, text)));

    /// <summary>Hands the terms of a text to Lucene.</summary>
    private sealed class TermTokenizer : Tokenizer
    {
        private readonly Func<string, IReadOnlyList<string>> _termsOf;
        private readonly ICharTermAttribute _term;
        private IReadOnlyList<string> _terms = [];
        private int _next;

        public TermTokenizer(TextReader reader, Func<string, IReadOnlyList<string>> termsOf) : base(reader)
        {
            _termsOf = termsOf;
            _term = AddAttribute<ICharTermAttribute>();
        }

        public override void Reset()
        {
            base.Reset();
            _terms = _termsOf(m_input.ReadToEnd());
            _next = 0;
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (_next == _terms.Count) return false;
            _term.SetEmpty().Append(_terms[_next++]);
            return true;
        }
    }
}

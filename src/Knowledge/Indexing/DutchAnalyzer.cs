using Assistent.Knowledge.Language;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Assistent.Knowledge.Indexing;

/// <summary>Hands the terms of each field to Lucene; the one analyzer for writing and for asking.</summary>
internal sealed class DutchAnalyzer(DutchAnalysis analysis, IndexTerms terms) : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new TermTokenizer(reader, text => terms.Of(fieldName, analysis.Analyze(text))));

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

using Assistent.Knowledge.Quantities;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Assistent.Knowledge.Corpus;

/// <summary>The body of an article, cut into sentences and passages. The text is taken from the file to the letter.</summary>
internal sealed record ArticleBody(IReadOnlyList<Sentence> Sentences, IReadOnlyList<Passage> Passages)
{
    // A passage is a group of sentences that a reader takes in at a glance; the overview's paragraphs are three to eight sentences.
    private const int SentencesPerPassage = 3;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <exception cref="KnowledgeFileException">The body holds HTML, or nothing at all.</exception>
    public static ArticleBody Read(string file, int firstLine, Slug article, string markdown, QuantityReader quantities)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        if (document.Descendants().FirstOrDefault(node => node is HtmlBlock or HtmlInline) is { } html)
            throw new KnowledgeFileException(file, firstLine + html.Line, "HTML is not allowed in an article.");

        var sentences = new List<Sentence>();
        var passages = new List<Passage>();
        var section = "";
        var paragraph = 0;
        foreach (var block in document)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    section = Slice(heading).TrimStart('#', ' ');
                    break;
                case ListBlock list:
                    paragraph++;
                    var lines = list.OfType<ListItemBlock>().SelectMany(item => item.OfType<ParagraphBlock>()).Select(Slice).ToList();
                    AddPassage(lines, string.Join('\n', lines), isList: true);
                    break;
                case LeafBlock text:
                    paragraph++;
                    foreach (var group in SentenceSplitter.Split(Slice(text)).Chunk(SentencesPerPassage))
                        AddPassage(group, string.Join(' ', group), isList: false);
                    break;
            }
        }

        return sentences.Count > 0
            ? new ArticleBody(sentences, passages)
            : throw new KnowledgeFileException(file, firstLine, "The article has no text.");

        string Slice(Block block) => markdown[block.Span.Start..(block.Span.End + 1)];

        void AddPassage(IReadOnlyList<string> texts, string whole, bool isList)
        {
            var passage = new Passage(article, passages.Count + 1, section, whole);
            passages.Add(passage);
            foreach (var text in texts)
                sentences.Add(new Sentence($"{article}.{sentences.Count + 1}", sentences.Count + 1, text, section, isList, passage)
                    { Paragraph = paragraph, ReadLater = quantities.ReadLater(text) });
        }
    }
}

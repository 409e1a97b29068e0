using Assistent.Bot.Replies;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Assistent.Bot.Tests.Replies;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("Wat is *optoppen*?", @"Wat is \*optoppen\*?")]
    [InlineData("[logo](https://evil.example)", @"\[logo\](https://evil.example)")]
    [InlineData("<img src=x>", @"\<img src=x\>")]
    [InlineData("`code`", @"\`code\`")]
    [InlineData("# kop", @"\# kop")]
    [InlineData(@"C:\map", @"C:\\map")]
    [InlineData("eerste\r\ntweede", "eerste  tweede")]
    [InlineData("35.000 euro t/m 1 november", "35.000 euro t/m 1 november")]
    public void What_would_be_markup_is_escaped(string text, string escaped) =>
        Assert.Equal(escaped, MarkdownText.Escape(text));

    [Fact]
    public void Nothing_of_any_text_becomes_emphasis_a_link_an_image_code_or_html() =>
        Gen.String[Gen.Char["ab *_`[]()<>#~!:/\\\n\r\"'"], 0, 40].Sample(text =>
            !Markdown.Parse($"Ik lees uw vraag als: {MarkdownText.Escape(text)}.").Descendants().Any(node =>
                node is EmphasisInline or LinkInline or AutolinkInline or CodeInline or HtmlInline or HtmlBlock or CodeBlock or HeadingBlock
                    or LineBreakInline));
}

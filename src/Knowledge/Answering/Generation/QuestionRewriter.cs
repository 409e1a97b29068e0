using Assistent.Knowledge.Understanding;
using Assistent.Knowledge.Verification;
using Microsoft.Extensions.AI;

namespace Assistent.Knowledge.Answering.Generation;

/// <summary>
/// Lets a model put a question so that it stands on its own, in Dutch. What it brings along of its own, a quantity or a name, makes the
/// rewriting void; and so does taking too long.
/// </summary>
internal sealed class QuestionRewriter(Model model, InquiryReader reader)
{
    private const int AnswerTokens = 120;
    private const int MostCharacters = 300;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    /// <summary>What the model is told to do.</summary>
    public static string Directions { get; } = PromptFile.Read("herformulering");

    /// <summary>The question in other words, or none.</summary>
    public async Task<string?> RewriteAsync(Question question, IReadOnlyList<string> earlier, bool isForeign, Deadline deadline, CancellationToken cancellationToken)
    {
        try
        {
            var text = await model.AskAsync(Prompt(question, earlier), AnswerTokens, deadline.Left < Patience ? deadline.Left : Patience, cancellationToken);
            return Checked(text, string.Join('\n', [question.FullText, .. earlier]), isForeign);
        }
        catch (ModelFailedException)
        {
            // Without it the question is taken as it was put.
            return null;
        }
    }

    private static IReadOnlyList<ChatMessage> Prompt(Question question, IReadOnlyList<string> earlier) =>
        [new ChatMessage(ChatRole.System, Directions), new ChatMessage(ChatRole.User, $"{AnswerPrompt.Earlier(earlier)}{AnswerPrompt.Asked(question)}".Trim())];

    private string? Checked(string text, string said, bool isForeign)
    {
        var line = text.Trim().Split('\n')[0].Trim(' ', '"', '“', '”', '*');
        if (line.Length is < 5 or > MostCharacters || Markup.IsIn(line) || line.StartsWith("GEEN VRAAG", StringComparison.OrdinalIgnoreCase))
            return null;

        var (asked, before) = (reader.ReadAsWritten(line), reader.ReadAsWritten(said));
        var words = before.Tokens.Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        var figures = asked.Quantities.SelectMany(found => found.Value.Bounds()).All(value => before.Quantities.SelectMany(found => found.Value.Bounds()).Contains(value) || before.Quantities.Any(found => found.Value == value));
        var names = asked.Tokens.Skip(1).Where(token => char.IsUpper(line[token.Start])).All(token => words.Contains(token.Word));
        var digits = asked.Tokens.Where(token => char.IsAsciiDigit(token.Word[0])).All(token => words.Contains(token.Word));
        var places = asked.Places.All(place => before.Places.Contains(place));

        // A name of an article in another language is not recognised there; the translation shows which one was meant.
        var subjects = isForeign || asked.Subjects.All(subject => before.IsAbout(subject.Slug));
        return figures && names && digits && places && subjects ? line : null;
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistent.Evaluation.Recordings;

/// <summary>
/// A folder with a question set, the moment at which it is asked, and what a model is asked and answered for every turn of it:
/// <c>prefix.txt</c> with what stands before every request, <c>requests.jsonl</c> with the rest of each, and <c>answers.jsonl</c> with a
/// <c>turn</c> and an <c>answer</c> on each line, which whoever plays the model puts there.
/// </summary>
internal sealed class Recording
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _folder;
    private readonly Dictionary<string, string> _answers;
    private readonly List<string> _requests = [];
    private string _prefix = "";

    private Recording(string folder, DateTimeOffset moment)
    {
        (_folder, Moment) = (folder, moment);
        var answers = Path.Combine(folder, "answers.jsonl");
        _answers = File.Exists(answers)
            ? File.ReadLines(answers).Where(line => line.Trim().Length > 0).Select(line => JsonNode.Parse(line)!)
                .ToDictionary(line => (string)line["turn"]!, line => TextOf(line["answer"]!))
            : [];
    }

    /// <summary>What a question takes for now, so that the same question makes the same request on another day.</summary>
    public DateTimeOffset Moment { get; }

    /// <summary>The turn that is asked now.</summary>
    public string Turn { get; set; } = "";

    /// <summary>Whether a model's own words are left out, so that only what it points at is said.</summary>
    public bool IsQuotesOnly { get; init; }

    public int Requests => _requests.Count;

    public int Answered { get; private set; }

    public IEnumerable<QuestionCase> Cases => QuestionCase.ReadAll(QuestionsOf(_folder));

    /// <summary>Begins a recording, or goes on with the one of the same questions that the folder has.</summary>
    /// <exception cref="InvalidDataException">The folder has a recording of other questions.</exception>
    public static Recording Begin(string folder, IEnumerable<string> sets, DateTimeOffset now)
    {
        var questions = sets.SelectMany(File.ReadLines).Where(line => line.Trim().Length > 0).ToList();
        if (!File.Exists(MomentOf(folder)))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllLines(QuestionsOf(folder), questions);
            File.WriteAllText(MomentOf(folder), now.ToString("O", CultureInfo.InvariantCulture));
        }

        return File.ReadLines(QuestionsOf(folder)).SequenceEqual(questions)
            ? Open(folder, isQuotesOnly: false)
            : throw new InvalidDataException($"{folder} has a recording of other questions.");
    }

    /// <exception cref="InvalidDataException">The folder has no recording.</exception>
    public static Recording Open(string folder, bool isQuotesOnly) => File.Exists(MomentOf(folder))
        ? new Recording(folder, DateTimeOffset.Parse(File.ReadAllText(MomentOf(folder)), CultureInfo.InvariantCulture))
        {
            IsQuotesOnly = isQuotesOnly,
        }
        : throw new InvalidDataException($"{folder} has no recording.");

    /// <summary>Notes a request, and gives the model's answer to this turn, if there is one.</summary>
    public string? Take(string request)
    {
        var messages = JsonNode.Parse(request)!["messages"]!.AsArray();
        _prefix = TextOf(messages[0]!["content"]!);
        _requests.Add(new JsonObject { ["turn"] = Turn, ["request"] = TextOf(messages[1]!["content"]!) }.ToJsonString(Readable));
        if (!_answers.TryGetValue(Turn, out var answer))
            return null;
        Answered++;
        return IsQuotesOnly ? WithoutWords(answer) : answer;
    }

    /// <summary>Writes down what was asked.</summary>
    public void WriteRequests()
    {
        File.WriteAllText(Path.Combine(_folder, "prefix.txt"), _prefix);
        File.WriteAllLines(Path.Combine(_folder, "requests.jsonl"), _requests);
    }

    private static string WithoutWords(string answer)
    {
        try
        {
            var plan = JsonNode.Parse(answer)!;
            foreach (var part in plan["parts"]?.AsArray() ?? [])
                part!.AsObject().Remove("text");
            return plan.ToJsonString();
        }
        catch (JsonException)
        {
            return answer;
        }
    }

    // A content is a text or a list of parts with a text each; an answer is a text or the plan itself.
    private static string TextOf(JsonNode content) => content switch
    {
        JsonArray parts => string.Concat(parts.Select(part => (string?)part!["text"])),
        JsonObject plan => plan.ToJsonString(Readable),
        _ => (string)content!,
    };

    private static string QuestionsOf(string folder) => Path.Combine(folder, "questions.jsonl");

    private static string MomentOf(string folder) => Path.Combine(folder, "moment.txt");
}

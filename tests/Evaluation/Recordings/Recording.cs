using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Evaluation.Recordings;

/// <summary>
/// A folder with a question set, the moment at which it is asked, and for every request to a model a file
/// <c>CASE.TURN.HASH.request.json</c>. A model's answer to it goes beside it, as <c>….answer.txt</c> with what the model wrote or as
/// <c>….answer.json</c> with the response of its server.
/// </summary>
internal sealed class Recording
{
    private const int HashLength = 12;

    private readonly string _folder;

    private Recording(string folder, DateTimeOffset moment) => (_folder, Moment) = (folder, moment);

    /// <summary>What a question takes for now, so that the same question makes the same request on another day.</summary>
    public DateTimeOffset Moment { get; }

    /// <summary>The turn that is asked now, as the files of its requests are named.</summary>
    public string Turn { get; set; } = "";

    public int Requests { get; private set; }

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
            ? Open(folder)
            : throw new InvalidDataException($"{folder} has a recording of other questions.");
    }

    /// <exception cref="InvalidDataException">The folder has no recording.</exception>
    public static Recording Open(string folder) => File.Exists(MomentOf(folder))
        ? new Recording(folder, DateTimeOffset.Parse(File.ReadAllText(MomentOf(folder)), CultureInfo.InvariantCulture))
        : throw new InvalidDataException($"{folder} has no recording.");

    /// <summary>Writes down a request, and gives the model's answer to exactly that request, if there is one.</summary>
    public string? Take(string request)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request)))[..HashLength];
        var path = Path.Combine(_folder, $"{Turn}.{hash}");
        File.WriteAllText($"{path}.request.json", request);
        var answer = File.Exists($"{path}.answer.txt") ? File.ReadAllText($"{path}.answer.txt")
            : File.Exists($"{path}.answer.json") ? TextOf(File.ReadAllText($"{path}.answer.json"))
            : null;
        (Requests, Answered) = (Requests + 1, Answered + (answer is null ? 0 : 1));
        return answer;
    }

    private static string? TextOf(string response) => (string?)JsonNode.Parse(response)?["choices"]?[0]?["message"]?["content"];

    private static string QuestionsOf(string folder) => Path.Combine(folder, "questions.jsonl");

    private static string MomentOf(string folder) => Path.Combine(folder, "moment.txt");
}

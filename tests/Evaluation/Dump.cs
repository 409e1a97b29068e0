using Assistent.Knowledge;
using System.Text.Json;
namespace Assistent.Evaluation;
internal static class Dump
{
    public static int Run(string folder, string outFile, string[] sets)
    {
        using var knowledge = KnowledgeBase.Open(new KnowledgeOptions(folder), TimeProvider.System);
        using var w = new StreamWriter(outFile);
        foreach (var c in sets.SelectMany(QuestionCase.ReadAll))
        {
            var t = c.Turns[0];
            var (inq, r) = knowledge.Rank(new Question(t.Q));
            w.WriteLine(JsonSerializer.Serialize(new { id = c.Id, tag = c.Tags[0], kind = t.Kind, q = t.Q, any = t.CiteAny, facts = t.Facts, text = inq.Text, asked = inq.Asked.Select(a => a.ToString()), form = inq.Form.ToString(), kinds = inq.Kinds.Select(k => k.ToString()), subj = inq.Subjects.Select(s => s.Slug.ToString()), content = inq.ContentTokens.Select(x => x.Stem), unans = r.Unanswered, unansOf = r.UnansweredOf?.Slug.ToString(), off = r.OffTopic, unknown = r.UnknownShare,
                s = r.Sentences.Take(60).Select(x => new { a = x.Article.Slug.ToString(), n = x.Sentence.Number, l = x.Likeness, c = x.Coverage, p = x.PassageScore, sc = x.Score, f = x.Fact?.Kind.ToString(), t = x.Sentence.Text }) }));
        }
        return 0;
    }
}

using Assistent.Evaluation;

return args switch
{
    ["questions", .. var rest] => await QuestionsEvaluation.RunAsync(rest),
    ["retrieval", var folder] => RetrievalEvaluation.Run(folder),
    ["words", var file] => WordsEvaluation.Run(file),
    ["explain", var folder, .. var words] => Explanation.Run(folder, string.Join(' ', words)),
    ["dump", var folder, var o, .. var sets] => Dump.Run(folder, o, sets),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        questions SET.jsonl… [--url URL] [--show N]   how many turns a running bot answers rightly
        retrieval FOLDER                              how often the right passage comes first: FOLDER/passages.jsonl, FOLDER/questions.jsonl
        explain FOLDER QUESTION                       how a question is read, and the sentences that come first
        words FILE.tsv                                stems, compounds or misspellings, by the file's header line
        """);
    return 2;
}

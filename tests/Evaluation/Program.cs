using Assistent.Evaluation;

return args switch
{
    ["questions", .. var rest] => await QuestionsEvaluation.RunAsync(rest),
    ["recognizers", var file, .. var options] => RecognizersEvaluation.Run(file, options),
    ["retrieval", var folder] => RetrievalEvaluation.Run(folder),
    ["words", var file] => WordsEvaluation.Run(file),
    ["explain", var folder, .. var words] => Explanation.Run(folder, string.Join(' ', words)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        questions SET.jsonl… [--url URL] [--show N]   how many turns a running bot answers rightly
        recognizers FILE.jsonl [--misses]             how many quantities and times are recognised exactly
        retrieval FOLDER                              how often the right passage comes first: FOLDER/passages.jsonl, FOLDER/questions.jsonl
        words FILE.tsv                                stems, compounds or misspellings, by the file's header line
        explain FOLDER QUESTION                       how a question is read, and the sentences that come first
        """);
    return 2;
}

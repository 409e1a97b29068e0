using Assistent.Evaluation;

return args switch
{
    ["questions", .. var rest] => await QuestionsEvaluation.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("questions SET.jsonl… [--url URL] [--show N]");
    return 2;
}

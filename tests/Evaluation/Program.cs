using Assistent.Evaluation;

return args switch
{
    ["recognizers", var file, .. var options] => RecognizersEvaluation.Run(file, options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Evaluation recognizers FILE.jsonl [--misses]");
    return 2;
}

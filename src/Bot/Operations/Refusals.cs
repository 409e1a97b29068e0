using Assistent.Bot.Replies;

namespace Assistent.Bot.Operations;

/// <summary>Every refusal leaves a line in the log with the reference that the caller gets, and nothing of what the caller sent.</summary>
internal static partial class Refusals
{
    public const string Reference = "reference";

    /// <summary>Gives every problem body a reference, and the log a line with it.</summary>
    public static void AddRefusals(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = problem =>
    {
        problem.ProblemDetails.Extensions[Reference] = ReferenceOf(problem.HttpContext);
        Log(problem.HttpContext, problem.ProblemDetails.Status ?? problem.HttpContext.Response.StatusCode);
    });

    /// <summary>
    /// A request that breaks off or comes too slowly while it is read is the caller's fault: it gets an answer, and the log no more than
    /// the line of a refusal.
    /// </summary>
    public static void UseRefusals(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            var title = error.StatusCode == StatusCodes.Status408RequestTimeout ? Wording.SlowRequest : Wording.BrokenRequest;
            await Results.Problem(statusCode: error.StatusCode, title: title).ExecuteAsync(context);
        }
    });

    public static string ReferenceOf(HttpContext context) => context.TraceIdentifier;

    public static void Log(HttpContext context, int status)
    {
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Refusals).FullName!);
        LogRefused(log, context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "", status,
            ReferenceOf(context));
    }

    [LoggerMessage(LogLevel.Information, "Refused {Method} {Route} with {Status}, reference {Reference}")]
    private static partial void LogRefused(ILogger log, string method, string route, int status, string reference);
}

using Assistent.Knowledge;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Acceptance.Tests;

/// <summary>
/// The real knowledge base, opened once for all programs in this process: it does not change while it is open. A host of these tests
/// stays in memory after its end, since the framework's limiter and the pool of SQLite keep their timers, and would keep one each.
/// </summary>
internal static class OpenedKnowledge
{
    private static readonly Lazy<KnowledgeBase> Opened = new(
        () => KnowledgeBase.Open(new KnowledgeOptions(Path.Combine(AppContext.BaseDirectory, "knowledge-base")), TimeProvider.System));

    public static KnowledgeBase Base => Opened.Value;

    /// <summary>For a program on the usual folder and without a model; the day on which rules hold is that of the machine.</summary>
    public static IWebHostBuilder UseOpenedKnowledge(this IWebHostBuilder builder) =>
        builder.ConfigureServices(services => services.AddSingleton(Opened.Value));
}

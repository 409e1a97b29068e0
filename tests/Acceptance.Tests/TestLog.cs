using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Assistent.Acceptance.Tests;

/// <summary>What a program under test says in its log: part of the output of its test, which is shown when that fails.</summary>
internal static class TestLog
{
    /// <summary>Sends the log of a program in this process to the test that started it.</summary>
    public static IWebHostBuilder LogToTest(this IWebHostBuilder builder) =>
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new Provider()));

    /// <summary>Gives an answer all the time it needs, on a machine that is busy with other tests.</summary>
    public static IWebHostBuilder Unhurried(this IWebHostBuilder builder) =>
        builder.UseSetting("Turns:AnswerTime", "00:05:00").UseSetting("Turns:Patience", "00:01:00");

    public static void Tell(string line)
    {
        try
        {
            TestContext.Current.TestOutputHelper?.WriteLine(line);
        }
        catch (InvalidOperationException)
        {
            // The test is over, and what is said after it belongs to none.
        }
    }

    private sealed class Provider : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => Tell($"{logLevel}: {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

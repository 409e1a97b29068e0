using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using static System.FormattableString;

namespace Assistent.Benchmarks;

/// <summary>
/// <c>crowd [SECONDS]</c>: measures how many turns a second the program takes from callers who wait for each other, then sends five times
/// as many whether they are answered or not, and then looks whether it has recovered. The callers share the machine with the program.
/// </summary>
internal static class Crowd
{
    private const int Callers = 16;
    private const int TimesTheMost = 5;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(5);

    private static readonly string[] Questions = ["Hoe lang duurt de logeerregeling?", "Wat is de HAR?", "Welke regelingen zijn er?",
        "Hoeveel krijgt een gezin van 8 personen?", "Wat is het verschil tussen optoppen en woningsplitsing?", "bedankt"];

    public static async Task RunAsync(IReadOnlyList<string> arguments)
    {
        var time = TimeSpan.FromSeconds(
            arguments is [var seconds, ..] ? int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 10);
        var folder = Directory.CreateTempSubdirectory("assistent-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var bot = Start(folder, address);
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        try
        {
            await UntilReadyAsync(http);
            await SteadyAsync(http, time / 2);
            var most = (await SteadyAsync(http, time)).Told("most").Accepted / time.TotalSeconds;
            (await OpenAsync(http, most * TimesTheMost, time)).Told($"{TimesTheMost} times the most");
            await Task.Delay(Recovery);
            (await OpenAsync(http, most / 2, time / 2)).Told("half the most, five seconds later");
            var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
            Console.WriteLine(
                Invariant($"most {most:0} turns/s, load of the machine {load}, processors {Environment.ProcessorCount}"));
        }
        finally
        {
            bot.Kill();
            await bot.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Answers> SteadyAsync(HttpClient http, TimeSpan time)
    {
        var answers = new Answers();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(started) < time)
                await answers.AskAsync(http);
        }));
        return answers;
    }

    private static async Task<Answers> OpenAsync(HttpClient http, double perSecond, TimeSpan time)
    {
        var answers = new Answers();
        var (started, sent, asked) = (Stopwatch.GetTimestamp(), 0, new List<Task>());
        using var ticks = new PeriodicTimer(Tick);
        while (Stopwatch.GetElapsedTime(started) is var passed && passed < time)
        {
            for (; sent < passed.TotalSeconds * perSecond; sent++)
                asked.Add(answers.AskAsync(http));
            await ticks.WaitForNextTickAsync();
        }

        await Task.WhenAll(asked);
        return answers;
    }

    private static Process Start(string folder, Uri address) =>
        Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Assistent.Bot.dll")])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = false,
            Environment = { ["ASPNETCORE_URLS"] = address.ToString(), ["Logging__LogLevel__Default"] = "Critical",
                ["Logging__LogLevel__Microsoft.AspNetCore"] = "Critical" },
        })!;

    private static async Task UntilReadyAsync(HttpClient http)
    {
        while (true)
        {
            try
            {
                using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (ready.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not up yet.
            }

            await Task.Delay(Tick * 20);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>How long answers took, by their status.</summary>
    private sealed class Answers
    {
        private readonly ConcurrentBag<(int Status, TimeSpan Time)> _all = [];
        private int _count;

        public int Accepted => _all.Count(answer => answer.Status == 200);

        public async Task AskAsync(HttpClient http)
        {
            var number = Interlocked.Increment(ref _count);
            var message = new JsonObject { ["type"] = "message", ["id"] = Guid.NewGuid().ToString("N"), ["channelId"] = "emulator",
                ["serviceUrl"] = "http://127.0.0.1:1/", ["from"] = new JsonObject { ["id"] = $"gebruiker-{number % 1000}" },
                ["recipient"] = new JsonObject { ["id"] = "bot" },
                ["conversation"] = new JsonObject { ["id"] = $"gesprek-{number % 1000}" },
                ["text"] = Questions[number % Questions.Length], ["deliveryMode"] = "expectReplies" };
            using var content = new StringContent(message.ToJsonString(), Encoding.UTF8, "application/json");
            var started = Stopwatch.GetTimestamp();
            var status = 0;
            try
            {
                using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
                status = (int)response.StatusCode;
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
            {
                // Told as 0: neither taken nor refused.
            }

            _all.Add((status, Stopwatch.GetElapsedTime(started)));
        }

        public Answers Told(string phase)
        {
            foreach (var status in _all.GroupBy(answer => answer.Status).OrderBy(group => group.Key))
            {
                var times = status.Select(answer => answer.Time.TotalMilliseconds).Order().ToList();
                var (median, p99) = (times[times.Count / 2], times[times.Count * 99 / 100]);
                Console.WriteLine(
                    Invariant($"{phase}: status {status.Key}: {times.Count}, median {median:0} ms, p99 {p99:0} ms"));
            }

            return this;
        }
    }
}

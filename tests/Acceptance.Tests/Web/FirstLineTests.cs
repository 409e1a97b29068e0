using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>A new answer comes into view with its first line, however long it is and however little room there is.</summary>
[Collection(nameof(Browser))]
public sealed class FirstLineTests(Browser browser)
{
    // What officers ask, in one conversation: facts, lists, sums, yes or no, comparisons, two things at once, following up, an answer in
    // another form, a message with text around the question, what is not told, another subject, and what is no question.
    private static readonly string[] Questions =
    [
        "Goedemorgen",
        "Welke mogelijkheden zijn er?",
        "Hoe lang duurt de logeerregeling?",
        "En wie betaalt dat?",
        "Wat is het verschil tussen de HAR en de logeerregeling?",
        "Wat is er voor statushouders?",
        "Korter graag",
        "Wij zijn met acht mensen in huis, hoeveel krijgt de gemeente daarvoor uit de grote gezinnenregeling?",
        "Mag een hospitakamer 10 m2 zijn voor één persoon?",
        "Wat is optoppen en wat kost het?",
        "Vergelijk optoppen, woningsplitsing, transformatie en microwoningen",
        "Wat kan een gemeente doen aan leegstand?",
        "waar kan ik parkeren bij het stadhuis",
        "Noem alle regelingen onder elkaar",
        "Waar lees ik meer over flexwoningen?",
        "Zet dat eens om naar een tekst voor een e-mail",
        "Hoeveel woningen moet onze gemeente dit jaar bouwen voor studenten?",
        "Beste collega, gisteren in het overleg kwam het leegstaande klooster aan de orde. De wethouder wil weten of we dat snel kunnen "
            + "gebruiken en wie ons daarbij helpt. Weet jij welke hulp er is bij het verbouwen van bestaande gebouwen? Groet, Karin",
        "Welke ondersteuning is er voor een kleine gemeente?",
        "Wat zijn geclusterde woonvormen?",
        "Hoe groot is een microwoning?",
        "Wat zit er in de actielijst van BZK?",
        "Tot wanneer kon je de regeling voor grote gezinnen aanvragen?",
        "Wat is er allemaal voor ouderen?",
        "Bedankt, daar kan ik mee verder",
    ];

    private const int LineHeight = 24;

    // Waits until the answer is drawn, the view no longer moves and the first line is in it, for as long as a page may take; then where
    // that line is, and how high the view.
    private const string FirstLine = """
        async before => {
          const messages = () => document.querySelectorAll('[data-activiteit]');
          const frame = () => new Promise(requestAnimationFrame);
          while (messages().length <= before) await frame();
          const view = document.querySelector('.webchat__basic-transcript__scrollable');
          const { top, height } = view.getBoundingClientRect();
          const line = () => [...messages()].at(-1).querySelector('.webchat__bubble__content').getBoundingClientRect().top - top;
          const isInView = () => line() >= 0 && line() < height - 24;
          const end = performance.now() + 20000;
          for (let still = 0, last = -1; (still < 20 || !isInView()) && performance.now() < end; last = view.scrollTop) {
            await frame();
            still = view.scrollTop === last ? still + 1 : 0;
          }
          return [line(), height];
        }
        """;

    // The least room, and the widget; a whole run has the usual sizes too.
    public static TheoryData<string, int, int, int> Views { get; } = new(Whole.Or<(string, int, int, int)>(
        [("/", 1280, 800, 1), ("/", 390, 844, 1)], usually: [("/gesprek", 438, 660, 1), ("/", 640, 400, 2)]));

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_first_line_of_every_answer_is_in_view(string path, int width, int height, int scale)
    {
        await using var visit = await Visit.BeginAsync(browser,
            new() { ViewportSize = new() { Width = width, Height = height }, DeviceScaleFactor = scale });
        await visit.Page.GotoAsync($"{browser.Server.Address}{path}");
        await visit.Page.ReadyAsync();

        var hidden = new List<string>();
        foreach (var question in Questions)
        {
            var before = await visit.Page.Locator("[data-activiteit]").CountAsync();
            await visit.Page.AskAsync(question);
            var measured = await visit.Page.EvaluateAsync<double[]>(FirstLine, before);
            if (measured is not [>= 0, var view] || measured[0] >= view - LineHeight)
                hidden.Add($"'{question}': the first line is at {string.Join(" of ", measured)}.");
        }

        Assert.Empty(hidden);
    }

    [Fact]
    public async Task A_reader_who_scrolled_up_is_left_there()
    {
        await using var visit = await Visit.BeginAsync(browser, new() { ViewportSize = new() { Width = 390, Height = 600 } });
        await visit.Page.GotoAsync(browser.Server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync("Welke mogelijkheden zijn er?");
        await visit.Page.EvaluateAsync<double[]>(FirstLine, 1);

        // The answer comes while the reader looks at what was said before: up from the question, once that is shown and at rest.
        var view = visit.Page.Locator(".webchat__basic-transcript__scrollable");
        await view.HoverAsync();
        await visit.Page.RouteAsync("**/activities", async route =>
        {
            await view.GetByText("Hoe lang duurt de logeerregeling?").First.WaitForAsync();
            await view.EvaluateAsync("""
                async view => {
                  for (let rest = 0, top = -1; rest < 20; rest = view.scrollTop === top ? rest + 1 : 0) {
                    top = view.scrollTop
                    await new Promise(requestAnimationFrame)
                  }
                }
                """);
            await visit.Page.Mouse.WheelAsync(0, -10_000);
            await view.EvaluateAsync("async view => { while (view.scrollTop > 0) await new Promise(requestAnimationFrame); }");
            await route.ContinueAsync();
        });
        await visit.Page.AskAsync("Hoe lang duurt de logeerregeling?");
        await visit.Page.Locator("[data-activiteit]").Nth(2).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await visit.Page.EvaluateAsync("async () => { for (let i = 0; i < 30; i++) await new Promise(requestAnimationFrame); }");

        Assert.Equal(0, await view.EvaluateAsync<int>("view => view.scrollTop"));
    }
}

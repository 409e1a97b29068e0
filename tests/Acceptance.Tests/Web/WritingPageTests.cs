using Assistent.Acceptance.Tests.Generation;
using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>The page while a model writes the answer, in a real browser.</summary>
[Collection(nameof(Browser))]
public sealed class WritingPageTests(Browser browser)
{
    private const string First = "Een logeerperiode duurt in principe maximaal drie maanden";
    private const string Second = "In sommige gevallen kan deze periode in overleg worden verlengd";

    [Fact]
    public async Task An_answer_grows_and_the_reader_can_stop_it()
    {
        await using var model = await ModelServer.StartAsync();
        model.Script = request => new ModelBehaviour.Stalls(
            Plans.Answer(
                "Hoe lang mag een statushouder logeren?",
                Plans.Told(request.IdOf(First), $"{First}."),
                Plans.Told(request.IdOf(Second), $"{Second}."))[..^4]);
        await using var server = WebServer.Start(("Model:Endpoint", model.Endpoint), ("Model:ModelId", "m"), ("Model:TurnTime", "00:01:00"),
            ("Model:FirstTokenTime", "00:00:30"));
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();

        await visit.Page.AskAsync("Hoe lang mag een statushouder logeren?");
        await visit.Page.SaysAsync(First);
        await visit.PictureAsync("pagina-schrijft");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop met schrijven" }).ClickAsync();
        await visit.Page.GetByText("Geschreven door een taalmodel.").WaitForAsync();
        await visit.Page.Locator(".bronnen").WaitForAsync();

        await visit.PictureAsync("pagina-gestopt");
        await visit.PictureAsync("pagina-gestopt");
        Assert.Equal((1, 0), (await visit.Page.CountAsync(First), await visit.Page.CountAsync(Second)));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Stop met schrijven" })).ToBeHiddenAsync();
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task A_model_that_breaks_off_leaves_one_answer_that_says_whose_words_it_has()
    {
        await using var model = await ModelServer.StartAsync();
        model.Script = _ => new ModelBehaviour.Refuses(500);
        await using var server = WebServer.Start(("Model:Endpoint", model.Endpoint), ("Model:ModelId", "m"));
        await using var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();

        await visit.Page.AskAsync("Hoe lang mag een statushouder logeren?");
        await visit.Page.SaysAsync("in de woorden van het overzicht zelf");

        Assert.Equal(1, await visit.Page.CountAsync("maximaal drie maanden"));
        Assert.Equal(0, await visit.Page.GetByText("Geschreven door een taalmodel.").CountAsync());
        Assert.Empty(visit.Offences);
    }
}

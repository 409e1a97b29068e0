using Assistent.Bot.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Bot.Tests.Conversations;

public sealed class StoreWritersTests
{
    [Fact]
    public async Task Who_writes_while_the_program_closes_ends_and_lets_the_next_one_in()
    {
        var services = new ServiceCollection().AddSingleton(_ => new StoreWriters(contexts: null!)).BuildServiceProvider();
        var writers = services.GetRequiredService<StoreWriters>();
        var first = await writers.AloneAsync(TestContext.Current.CancellationToken);

        await services.DisposeAsync();
        first.Dispose();

        using var second = await writers.AloneAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(second);
    }
}

using System.Text;
using Assistent.Bot.DirectLine;
using Assistent.Bot.PersonalData;
using Microsoft.AspNetCore.Http;

namespace Assistent.Bot.Tests.DirectLine;

public sealed class ClientActivityTests
{
    private const int MaxKept = 64 * 1024;

    private static readonly string Hostile = string.Concat(Enumerable.Repeat("1 ", 35_000));

    [Theory]
    [InlineData("""{"type":"message","text":"TEXT"}""")]
    [InlineData("""{"type":"typing","text":"TEXT"}""")]
    [InlineData("""{"type":"event","name":"groot","value":"TEXT"}""")]
    [InlineData("""{"type":"verzonnen","text":"TEXT","value":{"TEXT":"TEXT"}}""")]
    public void Personal_data_is_not_looked_for_before_it_is_known_what_is_kept(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body.Replace("TEXT", Hostile, StringComparison.Ordinal));

        // Counted by what is allocated, which is the same on every machine.
        var reading = AllocatedBy(() => Read(bytes));

        Assert.InRange(reading, 1, AllocatedBy(() => MaskedText.Of(Hostile)) * bytes.Length / Hostile.Length / 2);
    }

    [Fact]
    public void What_is_refused_tells_how_much_was_read_of_it()
    {
        var bytes = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{Hostile}}"}""");

        Assert.Equal(bytes.Length, Assert.IsType<ClientActivity.TooLarge>(Read(bytes)).Bytes);
    }

    private static ClientActivity Read(byte[] bytes)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(bytes);
        var read = ClientActivity.ReadAsync(context.Request, "gesprek", MaxKept, CancellationToken.None);
        Assert.True(read.IsCompletedSuccessfully, "Nothing waits.");
        return read.Result;
    }

    private static long AllocatedBy(Action work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

using Assistent.Bot;
using Assistent.Bot.Adapters;
using Assistent.Bot.Adapters.Authentication;
using Assistent.Bot.Conversations;
using Assistent.Bot.Delivery;
using Assistent.Bot.DirectLine;
using Assistent.Bot.Forwarding;
using Assistent.Bot.Generation;
using Assistent.Bot.Middleware;
using Assistent.Bot.Operations;
using Assistent.Bot.Replies;
using Assistent.Bot.Sharing;
using Assistent.Bot.Teams;
using Assistent.Bot.Teams.Package;
using Assistent.Bot.Web;
using Microsoft.Bot.Builder;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

if (args is ["teams-package", ..])
    return TeamsPackageCommand.Run(args[1..], Console.Out, Console.Error);

// A command and what it is about come first; the rest are settings.
var words = args.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
var isTerminal = words is ["ask", ..];
var isData = words is ["data", ..];
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = isTerminal || isData ? args[words.Length..] : args,
    WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot") });
builder.Configuration.Sources.Insert(0, DefaultSettings.Source);
if (!Startup.TryReadSecrets(builder.Configuration))
    return 1;
builder.Logging.ClearProviders();
if (!isTerminal && !isData)
    builder.Logging.AddLogLines();

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddKnowledge();
builder.Services.AddReplies();
builder.Services.AddConversations(builder.Configuration);
builder.Services.AddTurnTime();
builder.Services.AddSingleton<Assistant>();
builder.Services.AddSingleton<IBot, AssistantBot>();

// What every turn of a channel or a web chat goes through on its way to the bot, in this order.
builder.Services.AddSingleton<IMiddleware, DurableTurns>();
builder.Services.AddChannelAuthentication();
builder.Services.AddAdapters();
builder.Services.AddDelivery();
builder.Services.AddTeams();
builder.Services.AddForwarding();
builder.Services.AddDirectLine(builder.Configuration);
builder.Services.AddWebChat();
builder.Services.AddSharing();
builder.Services.AddOperations(builder.Configuration);

var app = builder.Build();
if (!await Startup.TryOpenAsync(app.Services, remembers: !isTerminal))
    return 1;
if (isTerminal)
{
    await app.Services.GetRequiredService<TerminalAdapter>().RunAsync(words[1..]);
    return 0;
}

if (isData)
    return await UserDataCommand.RunAsync(app.Services.GetRequiredService<UserData>(), words[1..], Console.Out, Console.Error,
        CancellationToken.None);

app.UseRefusals();
app.UseDirectLine();
app.UseStaticFiles();
app.MapWebChat();
app.MapPost("/api/messages", app.Services.GetRequiredService<MessagesEndpoint>().PostAsync);
app.MapDirectLine();
app.MapSharing();
app.MapMetrics();
await app.RunAsync();
return 0;

using Assistent.Bot.Teams.Package;
using Assistent.Knowledge.Corpus;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Tests.Teams.Package;

/// <summary>Settings and a manifest that are good, to make one thing wrong in.</summary>
internal static class SomePackage
{
    public const string AppId = "6f9619ff-8b86-d011-b42d-00c04fc964ff";

    public static PackageSettings Settings => new() { AppId = AppId, Domain = "assistent.gemeente.nl" };

    public static Overview Overview => RepositoryKnowledgeBase.Knowledge.Library.Overview;

    public static JObject Manifest => TeamsManifest.Of(Settings, LanguageTexts.Dutch, Overview);
}

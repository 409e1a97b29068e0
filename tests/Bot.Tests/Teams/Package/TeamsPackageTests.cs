using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Assistent.Bot.Teams.Package;

namespace Assistent.Bot.Tests.Teams.Package;

public sealed class TeamsPackageTests
{
    [Fact]
    public void Holds_exactly_the_manifest_its_icons_and_its_languages()
    {
        using var zip = Open(TeamsPackage.Of(SomePackage.Settings, SomePackage.Overview));

        Assert.Equal(["manifest.json", "color.png", "outline.png", "nl.json", "en.json"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void Is_the_same_to_the_byte_for_the_same_settings() =>
        Assert.Equal(
            TeamsPackage.Of(SomePackage.Settings, SomePackage.Overview), TeamsPackage.Of(SomePackage.Settings, SomePackage.Overview));

    [Fact]
    public void Writes_the_manifest_in_the_shape_of_its_schema()
    {
        var manifest = JsonNode.Parse(Read(SomePackage.Settings, "manifest.json"))!;

        Assert.Equal(
            ["$schema", "manifestVersion", "version", "id", "developer", "name", "description", "icons", "accentColor",
                "localizationInfo", "bots", "composeExtensions", "permissions", "validDomains"],
            manifest.AsObject().Select(member => member.Key));
        Assert.Equal("1.29", (string?)manifest["manifestVersion"]);
        Assert.Equal("""["personal","team","groupChat"]""", manifest["bots"]![0]!["scopes"]!.ToJsonString());
        Assert.Equal(SomePackage.AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(SomePackage.AppId, (string?)manifest["composeExtensions"]![0]!["botId"]);
        var search = manifest["composeExtensions"]![0]!["commands"]![0]!;
        Assert.Equal(("zoek", "query", true, "vraag"),
            ((string?)search["id"], (string?)search["type"], (bool)search["initialRun"]!, (string?)search["parameters"]![0]!["name"]));
        Assert.Equal("""["compose","commandBox"]""", search["context"]!.ToJsonString());
        Assert.Equal("""["identity","messageTeamMembers"]""", manifest["permissions"]!.ToJsonString());
        Assert.Equal("""["assistent.gemeente.nl"]""", manifest["validDomains"]!.ToJsonString());
        Assert.Equal("https://assistent.gemeente.nl/", (string?)manifest["developer"]!["privacyUrl"]);
    }

    [Fact]
    public void Is_an_update_of_the_package_that_was_made_for_the_same_bot_before()
    {
        var first = (string?)JsonNode.Parse(Read(SomePackage.Settings, "manifest.json"))!["id"];

        var later = SomePackage.Settings;
        later.Version = "1.1.0";
        var other = SomePackage.Settings;
        other.AppId = "6f9619ff-8b86-d011-b42d-00c04fc964fe";

        Assert.Equal("6e91f35a-3045-8543-a95e-60e1fc8e4fa2", first);
        Assert.Equal(first, (string?)JsonNode.Parse(Read(later, "manifest.json"))!["id"]);
        Assert.NotEqual(first, (string?)JsonNode.Parse(Read(other, "manifest.json"))!["id"]);
    }

    [Theory]
    [InlineData("color.png", 192, 2)]
    [InlineData("outline.png", 32, 6)]
    public void Has_icons_of_the_size_and_kind_that_Teams_wants(string file, int size, int colorType)
    {
        var png = Read(SomePackage.Settings, file).AsSpan();

        Assert.Equal((byte[])[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], png[..8].ToArray());
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..])));
        // 8 bits deep; 2 is color, 6 color with transparency.
        Assert.Equal((8, colorType), (png[24], png[25]));
    }

    private static byte[] Read(PackageSettings settings, string file)
    {
        using var zip = Open(TeamsPackage.Of(settings, SomePackage.Overview));
        using var content = new MemoryStream();
        using var entry = zip.GetEntry(file)!.Open();
        entry.CopyTo(content);
        return content.ToArray();
    }

    private static ZipArchive Open(byte[] package) => new(new MemoryStream(package));
}

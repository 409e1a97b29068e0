using System.Security.Cryptography;
using System.Xml.Linq;
using Assistent.Bot.DirectLine;
using Assistent.Bot.Operations;
using Microsoft.Extensions.Configuration;

namespace Assistent.Bot.Tests.Operations;

public sealed class SecretTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_secret_comes_from_the_file_that_a_setting_names()
    {
        var settings = Read(
            ("ConnectionStrings:Conversations", ""),
            ("ConnectionStrings:Conversations_FILE", Write("verbinding", "Host=db;Password=s3kr!et-8\n")),
            ("Model:ApiKey_FILE", Write("sleutel", "sk-1\r\n")));

        Assert.Equal("Host=db;Password=s3kr!et-8", settings["ConnectionStrings:Conversations"]);
        Assert.Equal("sk-1", settings["Model:ApiKey"]);
    }

    [Fact]
    public void Each_file_of_the_secrets_folder_is_the_setting_by_its_name()
    {
        Write("Model__ApiKey", "sk-2");

        Assert.Equal("sk-2", Read(("Secrets:Folder", _folder), ("Model:ApiKey", ""))["Model:ApiKey"]);
    }

    [Fact]
    public void A_secret_file_that_is_not_there_stops_the_start() =>
        Assert.Throws<FileNotFoundException>(() => Read(("Model:ApiKey_FILE", Path.Combine(_folder, "weg"))));

    [Fact]
    public void A_secrets_folder_that_is_not_there_stops_the_start() =>
        Assert.Throws<DirectoryNotFoundException>(() => Read(("Secrets:Folder", Path.Combine(_folder, "weg"))));

    [Theory]
    [InlineData("Model:ApiKey", "CHANGE_ME")]
    [InlineData("Model:ApiKey", "<uw sleutel>")]
    [InlineData("DirectLine:Secret", "geheim")]
    [InlineData("DirectLine:Secret", "vul-in")]
    [InlineData("MicrosoftAppPassword", "your-secret-here")]
    [InlineData("Model:ApiKey", "********")]
    public void A_secret_of_an_example_is_refused(string setting, string value) =>
        Assert.Equal(setting, PlaceholderSecrets.Find(Settings((setting, value))));

    [Theory]
    [InlineData("Host=db;Username=assistent;Password=changeme")]
    [InlineData("Host=db;Username=assistent;Password=wachtwoord")]
    public void A_password_of_an_example_is_refused(string connection) =>
        Assert.Equal("ConnectionStrings:Conversations", PlaceholderSecrets.Find(Settings(("ConnectionStrings:Conversations", connection))));

    [Theory]
    [InlineData("Model:ApiKey", "")]
    [InlineData("Model:ApiKey", "sk-proj-8fJk2mQ9")]
    [InlineData("DirectLine:Secret", "kT3x9-LmP0q")]
    [InlineData("ConnectionStrings:Conversations", "Host=db;Username=assistent;Password=kT3x9LmP0q")]
    [InlineData("ConnectionStrings:Conversations", "Host=/run/postgresql;Username=assistent")]
    [InlineData("ConnectionStrings:Conversations", "this is no connection string")]
    public void Another_secret_is_taken(string setting, string value) =>
        Assert.Null(PlaceholderSecrets.Find(Settings((setting, value))));

    [Fact]
    public void A_stored_key_is_read_again_with_the_same_file_only()
    {
        var (cipher, other) = (new StoredKeyCipher(Key("een")), new StoredKeyCipher(Key("ander")));
        var stored = new StoredKeyEncryptor(cipher).Encrypt(new XElement("masterKey", "zeer geheim"));

        Assert.DoesNotContain("geheim", stored.EncryptedElement.ToString(), StringComparison.Ordinal);
        Assert.Contains("zeer geheim", cipher.Decrypt(stored.EncryptedElement.Value), StringComparison.Ordinal);
        Assert.ThrowsAny<CryptographicException>(() => other.Decrypt(stored.EncryptedElement.Value));
    }

    [Fact]
    public void A_key_file_without_a_key_stops_the_start() =>
        Assert.Throws<InvalidDataException>(() => new StoredKeyCipher(Write("kort", Convert.ToBase64String(new byte[16]))));

    private string Key(string name) => Write(name, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    private string Write(string name, string content)
    {
        var file = Path.Combine(_folder, name);
        File.WriteAllText(file, content);
        return file;
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    private static ConfigurationManager Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        SecretFiles.Add(configuration, configuration);
        return configuration;
    }
}

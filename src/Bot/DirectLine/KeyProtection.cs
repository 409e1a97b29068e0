using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Assistent.Bot.DirectLine;

/// <summary>Encrypts the keys of web chat tokens in the store, with a certificate or with the key of a file, as the settings say.</summary>
internal static class KeyProtection
{
    /// <summary>Whether keys are encrypted where they are stored.</summary>
    public static bool IsOn(DirectLineSettings settings) => settings.KeyFile != "" || settings.KeyCertificate != "";

    public static void Protect(IServiceCollection services, IDataProtectionBuilder keys, IConfiguration configuration)
    {
        var section = configuration.GetSection("DirectLine");
        if (section[nameof(DirectLineSettings.KeyCertificate)] is { Length: > 0 } file)
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, section[nameof(DirectLineSettings.KeyCertificatePassword)]);
            keys.ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate);
            return;
        }

        services.AddSingleton(provider => new StoredKeyCipher(provider.GetRequiredService<DirectLineSettings>().KeyFile));
        services.AddOptions<KeyManagementOptions>().Configure<DirectLineSettings, IServiceProvider>((options, settings, provider) =>
        {
            if (settings.KeyFile != "")
                options.XmlEncryptor = new StoredKeyEncryptor(provider.GetRequiredService<StoredKeyCipher>());
        });
    }
}

/// <summary>AES-GCM with a key that stands in a file as base64, 32 bytes of it.</summary>
internal sealed class StoredKeyCipher
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _key;

    /// <exception cref="FileNotFoundException">The file is not there.</exception>
    /// <exception cref="InvalidDataException">It has no such key.</exception>
    public StoredKeyCipher(string file)
    {
        if (!File.Exists(file))
            throw new FileNotFoundException($"Het sleutelbestand '{file}' (DirectLine:KeyFile) is er niet.", file);
        var key = new byte[KeyBytes + 1];
        _key = Convert.TryFromBase64String(File.ReadAllText(file).Trim(), key, out var count) && count == KeyBytes
            ? key[..KeyBytes]
            : throw new InvalidDataException($"Het sleutelbestand '{file}' (DirectLine:KeyFile) moet {KeyBytes} bytes als base64 hebben, "
                + $"zoals 'openssl rand -base64 {KeyBytes}' maakt.");
    }

    public string Encrypt(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(whole.AsSpan(0, NonceBytes), plain, whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes));
        return Convert.ToBase64String(whole);
    }

    /// <exception cref="CryptographicException">It was encrypted with another key, or changed.</exception>
    public string Decrypt(string encrypted)
    {
        var whole = Convert.FromBase64String(encrypted);
        var plain = new byte[whole.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), plain);
        return Encoding.UTF8.GetString(plain);
    }
}

internal sealed class StoredKeyEncryptor(StoredKeyCipher cipher) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("encrypted", cipher.Encrypt(plaintextElement.ToString(SaveOptions.DisableFormatting))),
            typeof(StoredKeyDecryptor));
}

/// <summary>Made by data protection itself, from the name that stands beside the encrypted key.</summary>
internal sealed class StoredKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<StoredKeyCipher>().Decrypt(encryptedElement.Value));
}

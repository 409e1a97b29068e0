using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>
/// A certificate of this machine that this user trusts for as long as the tests run: keys are fetched over https only, also by the SDK,
/// whose connections cannot be told to trust another one.
/// </summary>
internal static class TrustedCertificate
{
    public static X509Certificate2 Certificate { get; } = Make();

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        // A name of its own: one that a killed run left behind would be taken for it otherwise.
        var request = new CertificateRequest(
            $"CN=assistent-tests-{Guid.NewGuid():N}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(
            new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var trusted = X509CertificateLoader.LoadCertificate(certificate.RawData);
        Change(store => store.Add(trusted));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Change(store => store.Remove(trusted));
        return certificate;
    }

    private static void Change(Action<X509Store> change)
    {
        using var store = new X509Store(StoreName.Root, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        change(store);
    }
}

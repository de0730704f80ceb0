using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Oneflow.Integration.Tests;

/// <summary>Data Protection that counts what it decrypts, and whose keys can be lost.</summary>
internal sealed class FailingProtection : IDataProtectionProvider, IDataProtector
{
    public bool Fails { get; set; }

    public int Decryptions { get; private set; }

    public IDataProtector CreateProtector(string purpose) => this;

    public byte[] Protect(byte[] plaintext) => Fails ? throw new CryptographicException("No key.") : plaintext;

    public byte[] Unprotect(byte[] protectedData)
    {
        Decryptions++;
        return Fails ? throw new CryptographicException("No key.") : protectedData;
    }
}

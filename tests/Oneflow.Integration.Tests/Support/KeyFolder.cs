using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Oneflow.Integration.Tests;

/// <summary>A folder that keeps Data Protection keys between hosts.</summary>
internal sealed class KeyFolder : IDisposable
{
    public DirectoryInfo Folder { get; } = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), $"keys-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}"));

    public void Use(IDataProtectionBuilder keys) => keys.PersistKeysToFileSystem(Folder).SetApplicationName("tests");

    public void Dispose() => Folder.Delete(recursive: true);
}

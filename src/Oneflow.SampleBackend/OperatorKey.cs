using System.Security.Cryptography;
using System.Text;

namespace Oneflow.SampleBackend;

/// <summary>The key of the operators: from the settings, or made at the first start and kept in a file.</summary>
internal sealed class OperatorKey
{
    private readonly byte[] _key;

    public OperatorKey(string? setting, string file)
    {
        if (string.IsNullOrEmpty(setting) && (!File.Exists(file) || new FileInfo(file).Length == 0))
        {
            using var stream = PrivateFiles.Open(file, FileMode.Create);
            stream.Write(Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(64, lowercase: true)));
        }

        _key = Encoding.UTF8.GetBytes(string.IsNullOrEmpty(setting) ? File.ReadAllText(file) : setting);
    }

    public bool Is(string key) => CryptographicOperations.FixedTimeEquals(_key, Encoding.UTF8.GetBytes(key));
}

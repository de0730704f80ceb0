using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace OneflowFake.Tenants.Snapshots;

/// <summary>Hashes of contents that never change. Each is computed once for as long as the content is held.</summary>
internal static class ContentHash
{
    private static readonly ConditionalWeakTable<byte[], ConcurrentDictionary<(int, int), string>> Known = [];

    public static string Of(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var part)
            ? Known.GetValue(part.Array!, static _ => new())
                .GetOrAdd((part.Offset, part.Count), static (_, bytes) => Compute(bytes.Span), content)
            : Compute(content.Span);

    private static string Compute(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}

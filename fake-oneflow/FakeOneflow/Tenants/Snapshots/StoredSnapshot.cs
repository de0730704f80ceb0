using System.Security.Cryptography;

namespace OneflowFake.Tenants.Snapshots;

/// <summary>A snapshot as it stands in a data file.</summary>
/// <param name="Number">The last command that is part of it.</param>
/// <param name="Build">The build that wrote it. No other reads it, as the state of another can have other members.</param>
/// <param name="Hash">The hash of its bytes.</param>
/// <param name="State">The state of the tenant.</param>
internal sealed record StoredSnapshot(long Number, string Build, byte[] Hash, byte[] State)
{
    /// <summary>The build that runs: the compiler gives each other source another id.</summary>
    public static string ThisBuild { get; } =
        $"{typeof(StoredSnapshot).Assembly.GetName().Version} {typeof(StoredSnapshot).Module.ModuleVersionId:N}";

    /// <summary>True when it was written by this build, and is whole.</summary>
    public bool IsUsable => Build == ThisBuild && HashOf(State).AsSpan().SequenceEqual(Hash);

    public static byte[] HashOf(ReadOnlySpan<byte> state) => SHA256.HashData(state);
}

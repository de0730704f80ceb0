namespace ApiWrappers.TokenSharing;

/// <summary>
/// A token as it is stored, before encryption: with its expiry as a point in time, because machines share no monotonic
/// clock.
/// </summary>
internal sealed record SharedToken(string Value, TimeSpan Lifetime, DateTimeOffset EndsAt)
{
    private const byte Version = 1;

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Version);
            writer.Write(Lifetime.Ticks);
            writer.Write(EndsAt.UtcTicks);
            writer.Write(Value);
        }

        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null when another version wrote it.</summary>
    public static SharedToken? Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadByte() != Version)
            return null;

        var lifetime = new TimeSpan(reader.ReadInt64());
        var endsAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        return new SharedToken(reader.ReadString(), lifetime, endsAt);
    }
}

namespace OneflowFake.Tests.Tenants.Persistence.Traffic;

/// <summary>A request that is sent to two servers.</summary>
internal sealed record SentRequest(
    string Method, string Path, byte[]? Body = null, string? ContentType = null, params (string Name, string Value)[] Headers)
{
    public override string ToString() => $"{Method} {Path} with {(Body is null ? "no body" : System.Text.Encoding.UTF8.GetString(Body))}";
}

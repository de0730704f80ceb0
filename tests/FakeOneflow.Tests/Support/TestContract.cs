using System.Text.Json.Nodes;

namespace FakeOneflow.Tests.Support;

/// <summary>A contract of a test, as it was when it was created.</summary>
public sealed class TestContract(TestTenant tenant, JsonNode made)
{
    public JsonNode Json { get; } = made;
    public long Id => (long)Json["id"]!;
    public string Path => $"/contracts/{Id}";
    public long OwnerParticipant => (long)Json["parties"]![0]!["participants"]![0]!["id"]!;

    /// <summary>The participant of the individual counterparty.</summary>
    public long Counterparty => (long)Json["parties"]![1]!["participant"]!["id"]!;

    public Task<Reply> LinkAsync(object? participant = null, string? user = null) =>
        tenant.SendAsync("POST", $"{Path}/participants/{participant ?? Counterparty}/access_link", null, user);

    public Task<Reply> PublishAsync(string? user = null) =>
        tenant.SendAsync("POST", $"{Path}/publish", Bodies.Invitation(), user ?? tenant.Admin);

    /// <summary>The path of a fresh access link.</summary>
    public async Task<string> LinkPathAsync()
    {
        var reply = await LinkAsync();
        Assert.Equal(200, reply.Code);
        return new Uri((string)reply.Json["access_link"]!).AbsolutePath;
    }
}

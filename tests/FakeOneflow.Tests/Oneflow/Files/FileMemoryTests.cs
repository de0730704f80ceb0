using System.Text;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Files;

/// <summary>The memory that uploads and downloads keep. Runs alone, because it is measured.</summary>
[Collection(Sequential.Name)]
public sealed class FileMemoryTests(TestServer server) : IClassFixture<TestServer>
{
    private const int FileSize = 9 * 1024 * 1024;
    private const int Count = 12;
    private const string Edge = "edge";

    [Fact]
    public async Task Attack_17_Deleted_contracts_leave_nothing_though_links_to_their_files_were_asked_for()
    {
        var tenant = await server.NewTenantAsync();
        // The caller is in this process too: one form for all calls, so that only what the server holds is counted.
        var form = Form();
        // What was made before, such as buffers, exists from here on.
        await DeleteOneAsync(tenant, form);
        var before = await HeldAsync(long.MinValue);
        for (var i = 0; i < Count; i++)
            await DeleteOneAsync(tenant, form);
        var left = await HeldAsync(before + FileSize) - before;

        Assert.True(left < 2 * FileSize, $"{Count} files of {FileSize} bytes left {left} bytes.");
    }

    [Fact]
    public async Task Attack_18_An_upload_is_held_once()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();
        var form = Form();
        await UploadAsync(tenant, contract, form);

        var (before, allocated) = (await HeldAsync(long.MinValue), GC.GetTotalAllocatedBytes(precise: true));
        for (var i = 0; i < Count; i++)
            await UploadAsync(tenant, contract, form);
        allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Count;
        var held = (await HeldAsync(before + (Count * FileSize)) - before) / Count;

        Assert.True(held < FileSize * 1.2, $"An upload of {form.Length} bytes holds {held}.");
        Assert.True(allocated < FileSize * 4, $"An upload of {form.Length} bytes takes {allocated}.");
    }

    /// <summary>The bytes that are held when all is done that goes on after a response.</summary>
    /// <param name="enough">From where on there is no need to wait any longer.</param>
    private static async Task<long> HeldAsync(long enough)
    {
        var held = long.MaxValue;
        for (var tries = 0; tries < 10 && held > enough; tries++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            held = Math.Min(held, GC.GetTotalMemory(forceFullCollection: true));
            await Task.Delay(100);
        }

        return held;
    }

    private async Task DeleteOneAsync(TestTenant tenant, byte[] form)
    {
        var contract = await tenant.NewContractAsync();
        var file = (await UploadAsync(tenant, contract, form)).Json;
        var link = await server.SendUncheckedAsync(
            "GET", $"/v1{contract.Path}/files/{file["id"]}?download=true", null, null, Caller(tenant));
        Assert.Equal(302, link.Code);
        Assert.Equal(200, (await tenant.SendAsync("DELETE", contract.Path, null, tenant.Admin)).Code);
    }

    private async Task<Reply> UploadAsync(TestTenant tenant, TestContract contract, byte[] form)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(server.Origin, $"/v1{contract.Path}/files"))
        { Content = new ByteArrayContent(form) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={Edge}");
        foreach (var (name, value) in Caller(tenant))
            request.Headers.Add(name, value);
        using var response = await server.Straight.SendAsync(request);
        var reply = await Reply.ReadAsync(response);
        Assert.True(reply.Code == 200, reply.Body);
        return reply;
    }

    private static (string, string)[] Caller(TestTenant tenant) =>
        [("x-oneflow-api-token", tenant.Token), ("x-oneflow-user-email", tenant.Admin)];

    private static byte[] Form() => Encoding.ASCII.GetBytes(
        $"--{Edge}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n{new string('x', FileSize)}\r\n"
        + $"--{Edge}\r\nContent-Disposition: form-data; name=\"upload_as\"\r\n\r\nattachment\r\n--{Edge}--\r\n");
}

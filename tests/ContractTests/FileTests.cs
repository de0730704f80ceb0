using System.Text;
using ApiWrappers;
using ContractTests.Fixtures;
using ContractTests.Targets;
using Oneflow.Client;

namespace ContractTests;

/// <summary>Files go through the client both ways; the fake's storage refuses requests with the API's headers.</summary>
public sealed class FileTests(InProcessTarget fake) : IClassFixture<InProcessTarget>
{
    [Fact]
    public async Task An_attachment_comes_back_as_it_went_in()
    {
        using var fixture = await AccountFixture.CreateAsync(fake.Target, "business");
        var contract = await fixture.DraftAsync();
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("terms and conditions\n", 20_000)));
        var uploaded = await fixture.Admin.Files.UploadContractFileAsync(
            contract.Id, new ApiFile(new MemoryStream(content), "terms.txt"), UploadAs.Attachment);

        using var destination = new MemoryStream();
        await fixture.Admin.Files.DownloadContractFileAsync(contract.Id, uploaded.Id, destination);
        Assert.Equal(content, destination.ToArray());

        var names = new List<string?>();
        await foreach (var file in fixture.Admin.Files.EnumerateContractFilesAsync(contract.Id, pageSize: 1))
            names.Add(file.Name);
        Assert.Contains("terms.txt", names);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_the_documented_error()
    {
        using var fixture = await AccountFixture.CreateAsync(fake.Target, "business");
        var contract = await fixture.DraftAsync();
        using var destination = new MemoryStream();
        var error = await Assert.ThrowsAsync<OneflowNotFoundException>(
            () => fixture.Admin.Files.DownloadContractFileAsync(contract.Id, 1_000_000, destination));
        Assert.Equal("getContractFile", error.OperationId);
        Assert.Equal(0, destination.Length);
    }
}

using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Requests larger than any snapshot should be.</summary>
internal static class TooLargeScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["body-too-large"] = tenant => tenant.SendTextAsync(
            "POST", "/contracts/create", $"\"{new string('x', 1024 * 1024)}\"", tenant.Admin, "application/json"),
        ["upload-too-large"] = async tenant => await tenant.UploadAsync(
            (await tenant.NewContractAsync()).Path, "a.txt", "attachment", new string('x', 10 * 1024 * 1024)),
    };
}

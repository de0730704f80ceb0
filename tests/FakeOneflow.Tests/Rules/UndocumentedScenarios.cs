using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Requests that are refused with a status that the vendor's pages do not list for the operation.</summary>
internal static class UndocumentedScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["participant-last"] = async tenant => await tenant.SendAsync("DELETE", (await tenant.NewContractAsync()).CompanyParticipant, null),
        ["data-fields-admin-only"] = ReplaceFieldsAsync,
        ["contacts-workspace-missing"] = tenant => tenant.GetAsync("/contacts"),
    };

    private static async Task<Reply> ReplaceFieldsAsync(TestTenant tenant)
    {
        var type = (await tenant.GetAsync("/template_types")).Json["data"]![0]!["id"];
        return await tenant.SendTextAsync("PUT", $"/template_types/{type}/data_fields", """{"data_fields":[]}""", tenant.Member);
    }
}

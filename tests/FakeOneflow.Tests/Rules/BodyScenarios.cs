using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Bodies whose form is wrong.</summary>
internal static class BodyScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["body-too-large"] = tenant => CreateAsync(tenant, $"\"{new string('x', 1024 * 1024)}\""),
        ["body-missing"] = tenant => CreateAsync(tenant, ""),
        ["field-unknown"] = tenant => tenant.CreateAsync(Bodies.Contract(tenant).With("nmae", "Order 17")),
        ["body-content-type"] = tenant => CreateAsync(tenant, Bodies.Contract(tenant).ToJsonString(), "text/plain"),
        ["body-malformed"] = tenant => CreateAsync(tenant, "{\"name\": }"),
        ["body-too-deep"] = tenant => CreateAsync(tenant, Deep(tenant)),
        ["field-missing"] = tenant => tenant.CreateAsync(Bodies.Contract(tenant).Without("template_id")),
        ["field-type"] = tenant => tenant.CreateAsync(Bodies.Contract(tenant).With("name", 17)),
        ["field-length"] = tenant => tenant.CreateAsync(Bodies.Contract(tenant).With("name", new string('n', 131))),
        ["field-value"] = tenant => BadChannelAsync(tenant),
    };

    private static Task<Reply> CreateAsync(TestTenant tenant, string body, string contentType = "application/json") =>
        tenant.SendTextAsync("POST", "/contracts/create", body, tenant.Admin, contentType);

    private static string Deep(TestTenant tenant)
    {
        var body = Bodies.Contract(tenant).ToJsonString();
        return $"{body[..^1]},\"unused\":{new string('[', 40)}{new string(']', 40)}}}";
    }

    private static Task<Reply> BadChannelAsync(TestTenant tenant)
    {
        var body = Bodies.Contract(tenant);
        body.FirstParticipant()["delivery_channel"] = "pigeon";
        return tenant.CreateAsync(body);
    }
}

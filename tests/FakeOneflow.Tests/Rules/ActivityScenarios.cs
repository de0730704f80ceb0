using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Rules;

/// <summary>Comments and reminders that cannot be written, and events that did not happen.</summary>
internal static class ActivityScenarios
{
    public static Dictionary<string, Func<TestTenant, Task<Reply>>> All { get; } = new()
    {
        ["comment-unknown"] = async tenant => await (await tenant.NewContractAsync()).SendAsync("GET", "/comments/1"),
        ["comment-parent-unknown"] = async tenant => await CommentAsync(await tenant.NewContractAsync(), 1),
        ["comment-participant-unknown"] = async tenant => await (await tenant.NewContractAsync()).SendAsync(
            "POST", "/comments", """{"body":"Well.","participants":[{"participant_id":1}]}"""),
        ["comment-parent-is-reply"] = ReplyToReplyAsync,
        ["event-unknown"] = async tenant => await (await tenant.NewContractAsync()).SendAsync("GET", "/events/1"),
        ["reminder-not-in-future"] = tenant => RemindAsync(tenant, "2025-01-15T09:00:00+00:00", tenant.Admin),
        ["reminder-no-recipients"] = tenant => RemindAsync(tenant, "2025-02-15T09:00:00+0000"),
        ["reminder-recipient-unfit"] = tenant => RemindAsync(tenant, "2025-02-15T09:00:00Z", tenant.Member),
    };

    private static Task<Reply> CommentAsync(TestContract contract, object? parent) =>
        contract.SendAsync("POST", "/comments", $$"""{"body":"Well.","parent_id":{{parent ?? "null"}}}""");

    private static async Task<Reply> ReplyToReplyAsync(TestTenant tenant)
    {
        var contract = await tenant.NewContractAsync();
        var first = await CommentAsync(contract, null);
        var second = await CommentAsync(contract, first.Json["id"]);
        return await CommentAsync(contract, second.Json["id"]);
    }

    private static async Task<Reply> RemindAsync(TestTenant tenant, string time, params string[] emails)
    {
        var recipients = string.Join(',', emails.Select(email => $$"""{"email":"{{email}}"}"""));
        return await (await tenant.NewContractAsync()).SendAsync(
            "POST", "/reminders",
            $$"""{"date_time":"{{time}}","message":"m","subject":"s","reminder_recipients":[{{recipients}}]}""");
    }
}

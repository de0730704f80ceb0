using ContractTests.Fixtures;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

#pragma warning disable ONEFLOW001 // Inferred operations are shown like the documented ones.

namespace ContractTests.Scenarios;

internal static class CommentScenarios
{
    private const string Errors = "docs/handling-errors-with-error-codes";
    private const string Page = "docs/comment";

    public static IEnumerable<Scenario> All => [.. Reads, .. Creations];

    private static IEnumerable<Scenario> Reads =>
    [
        new("listComments", 200, "with-reply", Page, Inferred, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            var first = await SayAsync(fixture, contract.Id, "Is this final?");
            await SayAsync(fixture, contract.Id, "It is.", first.Id);
            return List(fixture.Tenant.Admin.Email, contract.Id);
        }),
        new("listComments", 404, "unknown-contract", Errors, Inferred, fixture => Task.FromResult(List(fixture.Tenant.Admin.Email, 1))),
        .. Unauthorized.ByToken("listComments", email => List(email, 1)),
        .. Unauthorized.ByUser("listComments", email => List(email, 1)),
        new("getComment", 200, "known", Page, Inferred, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            return Get(fixture.Tenant.Admin.Email, contract.Id, (await SayAsync(fixture, contract.Id, "Is this final?")).Id);
        }),
        new("getComment", 404, "unknown", Errors, Inferred,
            async fixture => Get(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, 1))
        {
            Rule = "comment-unknown",
        },
        .. Unauthorized.ByToken("getComment", email => Get(email, 1, 1)),
        .. Unauthorized.ByUser("getComment", email => Get(email, 1, 1)),
    ];

    private static IEnumerable<Scenario> Creations =>
    [
        new("createComment", 200, "to-all", Page, Inferred, async fixture =>
            CreateAs(fixture.Tenant.Admin.Email, (await fixture.PendingAsync()).Id, new() { Body = "Is this final?" }))
        {
            Changes = ["+comment"],
            Events = ["comment:create"],
        },
        new("createComment", 200, "private-reply", Page, Inferred, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            var first = await SayAsync(fixture, contract.Id, "Is this final?");
            return CreateAs(fixture.Tenant.Admin.Email, contract.Id, new() { Body = "It is.", ParentId = first.Id, Private = true });
        })
        {
            Changes = ["+comment"],
            Events = ["comment:create"],
        },
        new("createComment", 400, "empty", Page, Inferred,
            async fixture => CreateAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new() { Body = "" })),
        new("createComment", 400, "reply-to-a-reply", Page, Documented, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            var reply = await SayAsync(fixture, contract.Id, "It is.", (await SayAsync(fixture, contract.Id, "Is this final?")).Id);
            return CreateAs(fixture.Tenant.Admin.Email, contract.Id, new() { Body = "Good.", ParentId = reply.Id });
        })
        {
            Rule = "comment-parent-is-reply",
        },
        new("createComment", 404, "unknown-participant", Errors, Inferred, async fixture => CreateAs(
            fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id,
            new() { Body = "It is.", Participants = [new() { ParticipantId = 1 }] }))
        {
            Rule = "comment-participant-unknown",
        },
        new("createComment", 404, "unknown-parent", Errors, Inferred, async fixture =>
            CreateAs(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new() { Body = "It is.", ParentId = 1 }))
        {
            Rule = "comment-parent-unknown",
        },
        .. Unauthorized.ByToken("createComment", email => CreateAs(email, 1, new() { Body = "Is this final?" })),
        .. Unauthorized.ByUser("createComment", email => CreateAs(email, 1, new() { Body = "Is this final?" })),
    ];

    private static async Task<Comment> SayAsync(AccountFixture fixture, long contract, string body, long? parent = null) =>
        await fixture.Admin.Comments.CreateCommentAsync(contract, new() { Body = body, ParentId = parent });

    private static Call List(string email, long contract) => Call.Of(
        client => client.AsUser(email).Comments.TryListCommentsAsync(contract),
            client => client.AsUser(email).Comments.ListCommentsAsync(contract));

    private static Call Get(string email, long contract, long comment) => Call.Of(
        client => client.AsUser(email).Comments.TryGetCommentAsync(contract, comment),
        client => client.AsUser(email).Comments.GetCommentAsync(contract, comment));

    private static Call CreateAs(string email, long contract, CreateCommentRequest request) => Call.Of(
        client => client.AsUser(email).Comments.TryCreateCommentAsync(contract, request),
        client => client.AsUser(email).Comments.CreateCommentAsync(contract, request));
}

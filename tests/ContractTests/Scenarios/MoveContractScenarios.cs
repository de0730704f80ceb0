#pragma warning disable ONEFLOW001 // Inferred operations are shown like the documented ones.
using System.Net.Http.Headers;
using Oneflow.Client;
using static ContractTests.Scenarios.Scenario;

namespace ContractTests.Scenarios;

internal static class MoveContractScenarios
{
    private const string Id = "moveContract";
    private const string Notes = "notes-2026-11/A22";

    public static IEnumerable<Scenario> All =>
    [
        new(Id, 200, "to-a-folder", Notes, Inferred, async fixture =>
        {
            var contract = await fixture.DraftAsync();
            var folder = await fixture.Admin.Folders.CreateFolderAsync(
                new() { Name = "Crates", WorkspaceId = contract.Private!.WorkspaceId!.Value });
            return Move(fixture.Tenant.Admin.Email, contract.Id, new() { FolderId = folder.Id });
        })
        {
            Changes = ["contract._private"],
        },
        new(Id, 200, "to-another-workspace", Notes, Inferred, async fixture => Move(
            fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new() { WorkspaceId = fixture.Tenant.Workspaces[1].Id }))
        {
            Changes = ["contract._links", "contract._private"],
        },
        new(Id, 400, "place-of-wrong-type", Notes, Inferred,
            async fixture => Move(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new()) with
        {
            Tamper = request => request.Content = new StringContent("""{"workspace_id":"Sales"}""", new MediaTypeHeaderValue("application/json")),
        }),
        new(Id, 404, "unknown-workspace", Notes, Inferred, async fixture =>
            Move(fixture.Tenant.Admin.Email, (await fixture.DraftAsync()).Id, new() { WorkspaceId = 1 })),
        .. Unauthorized.ByToken(Id, email => Move(email, 1, new())),
        .. Unauthorized.ByUser(Id, email => Move(email, 1, new())),
    ];

    private static Call Move(string email, long contract, MoveContractRequest request) => Call.Of(
        client => client.AsUser(email).Contracts.TryMoveContractAsync(contract, request),
        client => client.AsUser(email).Contracts.MoveContractAsync(contract, request));
}

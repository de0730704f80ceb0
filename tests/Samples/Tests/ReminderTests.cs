using Oneflow.Client;
using Oneflow.Testing;
using Oneflow.Testing.Control;
using Xunit;

namespace Tests;

/// <summary>Tests of code that calls Oneflow: one fake for the class, a tenant for each test.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private FakeOneflow _fake = null!;

    public async Task InitializeAsync() => _fake = await FakeOneflow.StartAsync();

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Fact]
    public async Task A_draft_is_created_from_the_template()
    {
        await using var tenant = await _fake.NewTenantAsync();
        Contract contract = await tenant.Admin.Contracts.CreateContractAsync(
            new CreateContractRequest { TemplateId = tenant.TemplateId, WorkspaceId = tenant.WorkspaceId });
        Assert.Equal(ContractState.Draft, contract.State);
    }

    [Fact]
    public async Task An_outage_is_seen_as_the_documented_exception()
    {
        await using var tenant = await _fake.NewTenantAsync();
        await tenant.Faults.AddAsync("createContract", FaultResponse.Unavailable);
        var error = await Assert.ThrowsAnyAsync<OneflowException>(() => tenant.Admin.Contracts.CreateContractAsync(
            new CreateContractRequest { TemplateId = tenant.TemplateId, WorkspaceId = tenant.WorkspaceId }));
        Assert.Equal(503, error.Status);
    }
}

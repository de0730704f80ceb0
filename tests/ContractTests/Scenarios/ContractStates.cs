using ContractTests.Fixtures;
using Oneflow.Client;

namespace ContractTests.Scenarios;

/// <summary>Contracts in states that take more than one call to reach.</summary>
internal static class ContractStates
{
    public static SigningPeriodExpiration Days(int days) =>
        new() { Type = SigningPeriodExpirationType.DaysAfterPublish, ExpireDaysAfterPublish = days };

    /// <summary>A contract that was published, and whose signing period is over.</summary>
    public static async Task<Contract> OverdueAsync(this AccountFixture fixture)
    {
        var draft = await fixture.DraftAsync();
        var period = new UpdateContractRequest { Private = new() { SigningPeriodExpiration = Days(1) } };
        await fixture.Admin.Contracts.UpdateContractAsync(draft.Id, period);
        var pending = await fixture.Admin.Contracts.PublishContractAsync(
            draft.Id, new PublishContractRequest { Subject = "To sign", Message = "Please sign." });
        await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromDays(1));
        return pending;
    }

    /// <summary>A contract that one of three signatories has signed.</summary>
    public static async Task<Contract> PartlySignedAsync(this AccountFixture fixture)
    {
        var pending = await fixture.PendingAsync();
        await fixture.Control.SignAsync(fixture.Tenant, pending.Id, pending.Counterparty());
        return pending;
    }

    /// <summary>A contract that all have signed.</summary>
    /// <param name="fixture">Where.</param>
    /// <param name="lifecycle">Its settings, in the words of the control API; null for a contract without duration.</param>
    public static async Task<Contract> SignedAsync(this AccountFixture fixture, object? lifecycle = null)
    {
        var pending = await fixture.PendingAsync();
        if (lifecycle is not null)
            await fixture.Control.SettleAsync(fixture.Tenant, pending.Id, lifecycle);
        foreach (var signatory in (long[])[pending.OwnerSide(), pending.Counterparty(), pending.Individual()])
            await fixture.Control.SignAsync(fixture.Tenant, pending.Id, signatory);
        return pending;
    }

    /// <summary>A contract that a participant has declined.</summary>
    public static async Task<Contract> DeclinedAsync(this AccountFixture fixture)
    {
        var pending = await fixture.PendingAsync();
        await fixture.Control.DeclineAsync(fixture.Tenant, pending.Id, pending.Individual());
        return pending;
    }

    /// <summary>A contract whose individual has opened their link and signed there.</summary>
    public static async Task<Contract> SignedByLinkAsync(this AccountFixture fixture)
    {
        var pending = await fixture.PendingAsync();
        var link = await fixture.Admin.Contracts.CreateAccessLinkAsync(pending.Id, pending.Individual());
        using var browser = new HttpClient(fixture.CreateHandler());
        using var page = await browser.GetAsync(new Uri(link.Url));
        using var form = new FormUrlEncodedContent([new("decision", "sign")]);
        using var decided = await browser.PostAsync(new Uri(link.Url), form);
        Assert.True(page.IsSuccessStatusCode && decided.StatusCode == System.Net.HttpStatusCode.SeeOther,
            $"{page.StatusCode}, {decided.StatusCode}");
        return pending;
    }

    /// <summary>A draft with a product table, in which two products are.</summary>
    public static Task<Contract> OrderAsync(this AccountFixture fixture)
    {
        var request = AccountFixture.NewContract(fixture.Tenant);
        (request.TemplateId, request.WorkspaceId) = (fixture.Tenant.OrderTemplate.Id, fixture.Tenant.OrderTemplate.WorkspaceId);
        request.ProductGroups = [
            new NewProductGroup { Products = [Product("crate", "Crate", 12.50m), Product("barrel", "Barrel", 99.00m)] }];
        return fixture.Admin.Contracts.CreateContractAsync(request);
    }

    /// <summary>A contract with products whose signing period is over.</summary>
    public static async Task<Contract> OverdueOrderAsync(this AccountFixture fixture)
    {
        var draft = await fixture.OrderAsync();
        await fixture.Admin.Contracts.UpdateContractAsync(
            draft.Id, new UpdateContractRequest { Private = new() { SigningPeriodExpiration = Days(1) } });
        var pending = await fixture.Admin.Contracts.PublishContractAsync(
            draft.Id, new PublishContractRequest { Subject = "To sign", Message = "Please sign." });
        await fixture.Control.AdvanceAsync(fixture.Tenant, TimeSpan.FromDays(1));
        return pending;
    }

    /// <summary>A draft from which no attachment can hang.</summary>
    public static Task<Contract> WithoutAttachmentsAsync(this AccountFixture fixture)
    {
        var request = AccountFixture.NewContract(fixture.Tenant);
        (request.TemplateId, request.WorkspaceId) = (fixture.Tenant.BareTemplate.Id, fixture.Tenant.BareTemplate.WorkspaceId);
        return fixture.Admin.Contracts.CreateContractAsync(request);
    }

    public static NewProduct Product(string customId, string name, decimal price) => new()
    {
        PrivateOwnerside = new NewProductPrivateOwnerside { CustomId = customId },
        Name = name,
        Price1 = new NewPrice { BaseAmount = new PriceAmount { Amount = price } },
        Quantity = new ProductQuantity { Amount = 2, Type = QuantityType.Quantity },
    };

    /// <summary>A draft that a user may see and not change.</summary>
    public static Task<Contract> ViewedByAsync(this AccountFixture fixture, TestTenant.User viewer)
    {
        var (request, admin) = (AccountFixture.NewContract(fixture.Tenant), fixture.Tenant.Admin);
        request.MyParty = new NewOwnerParty
        {
            Participants =
            [
                new NewOwnerParticipant { Name = admin.Name, Email = admin.Email, DeliveryChannel = DeliveryChannel.Email,
                    Organizer = true },
                new NewOwnerParticipant
                {
                    Name = viewer.Name,
                    Email = viewer.Email,
                    DeliveryChannel = DeliveryChannel.Email,
                    Permissions = new ParticipantPermissions { ContractUpdate = false },
                },
            ],
        };
        return fixture.Admin.Contracts.CreateContractAsync(request);
    }
}

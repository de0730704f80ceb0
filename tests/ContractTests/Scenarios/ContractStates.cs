using ContractTests.Worlds;
using Oneflow.Client;

namespace ContractTests.Scenarios;

/// <summary>Contracts in states that take more than one call to reach.</summary>
internal static class ContractStates
{
    public static SigningPeriodExpiration Days(int days) =>
        new() { Type = SigningPeriodExpirationType.DaysAfterPublish, ExpireDaysAfterPublish = days };

    /// <summary>A contract that was published, and whose signing period is over.</summary>
    public static async Task<Contract> OverdueAsync(this World world)
    {
        var draft = await world.DraftAsync();
        var period = new UpdateContractRequest { Private = new() { SigningPeriodExpiration = Days(1) } };
        await world.Admin.Contracts.UpdateContractAsync(draft.Id, period);
        var pending = await world.Admin.Contracts.PublishContractAsync(
            draft.Id, new PublishContractRequest { Subject = "To sign", Message = "Please sign." });
        await world.Control.AdvanceAsync(world.Tenant, TimeSpan.FromDays(1));
        return pending;
    }

    /// <summary>A contract that one of three signatories has signed.</summary>
    public static async Task<Contract> PartlySignedAsync(this World world)
    {
        var pending = await world.PendingAsync();
        await world.Control.SignAsync(world.Tenant, pending.Id, pending.Counterparty());
        return pending;
    }

    /// <summary>A contract that all have signed.</summary>
    /// <param name="world">Where.</param>
    /// <param name="lifecycle">Its settings, in the words of the control API; null for a contract without duration.</param>
    public static async Task<Contract> SignedAsync(this World world, object? lifecycle = null)
    {
        var pending = await world.PendingAsync();
        if (lifecycle is not null)
            await world.Control.SettleAsync(world.Tenant, pending.Id, lifecycle);
        foreach (var signatory in (long[])[pending.OwnerSide(), pending.Counterparty(), pending.Individual()])
            await world.Control.SignAsync(world.Tenant, pending.Id, signatory);
        return pending;
    }

    /// <summary>A contract that somebody has declined.</summary>
    public static async Task<Contract> DeclinedAsync(this World world)
    {
        var pending = await world.PendingAsync();
        await world.Control.DeclineAsync(world.Tenant, pending.Id, pending.Individual());
        return pending;
    }

    /// <summary>A contract whose individual has opened their link and signed there.</summary>
    public static async Task<Contract> SignedByLinkAsync(this World world)
    {
        var pending = await world.PendingAsync();
        var link = await world.Admin.Contracts.CreateAccessLinkAsync(pending.Id, pending.Individual());
        using var browser = new HttpClient(world.CreateHandler());
        using var page = await browser.GetAsync(new Uri(link.Url));
        using var form = new FormUrlEncodedContent([new("decision", "sign")]);
        using var decided = await browser.PostAsync(new Uri(link.Url), form);
        Assert.True(page.IsSuccessStatusCode && decided.StatusCode == System.Net.HttpStatusCode.SeeOther, $"{page.StatusCode}, {decided.StatusCode}");
        return pending;
    }

    /// <summary>A draft with a product table, in which two products are.</summary>
    public static Task<Contract> OrderAsync(this World world)
    {
        var request = World.NewContract(world.Tenant);
        (request.TemplateId, request.WorkspaceId) = (world.Tenant.OrderTemplate.Id, world.Tenant.OrderTemplate.WorkspaceId);
        request.ProductGroups = [new NewProductGroup { Products = [Product("crate", "Crate", 12.50m), Product("barrel", "Barrel", 99.00m)] }];
        return world.Admin.Contracts.CreateContractAsync(request);
    }

    /// <summary>A contract with products whose signing period is over.</summary>
    public static async Task<Contract> OverdueOrderAsync(this World world)
    {
        var draft = await world.OrderAsync();
        await world.Admin.Contracts.UpdateContractAsync(draft.Id, new UpdateContractRequest { Private = new() { SigningPeriodExpiration = Days(1) } });
        var pending = await world.Admin.Contracts.PublishContractAsync(
            draft.Id, new PublishContractRequest { Subject = "To sign", Message = "Please sign." });
        await world.Control.AdvanceAsync(world.Tenant, TimeSpan.FromDays(1));
        return pending;
    }

    /// <summary>A draft from which no attachment can hang.</summary>
    public static Task<Contract> WithoutAttachmentsAsync(this World world)
    {
        var request = World.NewContract(world.Tenant);
        (request.TemplateId, request.WorkspaceId) = (world.Tenant.BareTemplate.Id, world.Tenant.BareTemplate.WorkspaceId);
        return world.Admin.Contracts.CreateContractAsync(request);
    }

    public static NewProduct Product(string customId, string name, decimal price) => new()
    {
        PrivateOwnerside = new NewProductPrivateOwnerside { CustomId = customId },
        Name = name,
        Price1 = new NewPrice { BaseAmount = new PriceAmount { Amount = price } },
        Quantity = new ProductQuantity { Amount = 2, Type = QuantityType.Quantity },
    };

    /// <summary>A draft that a user may see and not change.</summary>
    public static Task<Contract> ViewedByAsync(this World world, TestTenant.User viewer)
    {
        var (request, admin) = (World.NewContract(world.Tenant), world.Tenant.Admin);
        request.MyParty = new NewOwnerParty
        {
            Participants =
            [
                new NewOwnerParticipant { Name = admin.Name, Email = admin.Email, DeliveryChannel = DeliveryChannel.Email, Organizer = true },
                new NewOwnerParticipant
                {
                    Name = viewer.Name,
                    Email = viewer.Email,
                    DeliveryChannel = DeliveryChannel.Email,
                    Permissions = new ParticipantPermissions { ContractUpdate = false },
                },
            ],
        };
        return world.Admin.Contracts.CreateContractAsync(request);
    }
}

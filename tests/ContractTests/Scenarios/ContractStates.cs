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

    /// <summary>A draft with a product table, in which two products are.</summary>
    public static Task<Contract> OrderAsync(this World world)
    {
        var request = World.NewContract(world.Tenant);
        (request.TemplateId, request.WorkspaceId) = (world.Tenant.OrderTemplate.Id, world.Tenant.OrderTemplate.WorkspaceId);
        request.ProductGroups = [new NewProductGroup { Products = [Product("crate", "Crate", 12.50m), Product("barrel", "Barrel", 99.00m)] }];
        return world.Admin.Contracts.CreateContractAsync(request);
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
        CustomId = customId,
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
                new NewParticipant { Name = admin.Name, Email = admin.Email, DeliveryChannel = DeliveryChannel.Email, Organizer = true },
                new NewParticipant
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

using Oneflow.Client;

namespace Oneflow.Testing.Fakers;

/// <summary>Lets the members of a model agree with each other.</summary>
internal static class Consistency
{
    public static void Settle(object model)
    {
        switch (model)
        {
            case Contract contract:
                ContractConsistency.Settle(contract, contract.State);
                break;
            case WebhookFilter filter:
                filter.FilterRules = [filter.FilterRules[0]];
                break;
            case SigningPeriodExpiration expiration:
                expiration.ExpireDaysAfterPublish = expiration.Type == SigningPeriodExpirationType.DaysAfterPublish ? 30 : null;
                expiration.ExpireDate = expiration.Type == SigningPeriodExpirationType.FixedDate ? expiration.ExpireDate : null;
                break;
            case ContractFile file:
                file.Name = $"{file.Name}.{file.Extension}";
                break;
            default:
                SettlePage(model);
                break;
        }
    }

    /// <summary>A page is that of a list which it holds whole.</summary>
    private static void SettlePage(object model)
    {
        if (model.GetType().GetProperty("Data")?.GetValue(model) is not System.Collections.ICollection data
            || model.GetType().GetProperty("Count") is not { } count
            || model.GetType().GetProperty("Links")?.GetValue(model) is not ListLinks links)
            return;

        count.SetValue(model, data.Count);
        links.Next = new Link();
        links.Previous = new Link();
    }
}

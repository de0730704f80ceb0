using OneflowFake.Oneflow.Templates;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Tenants;

namespace OneflowFake.Oneflow.Seeding;

/// <summary>
/// The templates of a new account, always in the same places: one of a type, one with a product table and a PDF section,
/// one that is no longer active, two of another workspace, of which the second takes no attachments, and one of a type
/// with a product table.
/// </summary>
internal static class SeededTemplates
{
    public static TemplateType Type(IdSequence ids, IdSequence partIds, DateTimeOffset createdTime)
    {
        var type = new TemplateType(ids.Next(), "Services", "Contracts about services.", createdTime);
        type.SetDataFields(
            [
                new(partIds.Next(), "customer_number", "Customer number") { Placeholder = "C-0000" },
                new(partIds.Next(), "payment_terms", "Payment terms") { Value = "30 days" },
                new(partIds.Next(), "contract_name", "Contract name") { IsSystem = true },
            ],
            createdTime);
        return type;
    }

    public static List<Template> Create(
        IdSequence ids, IdSequence partIds, IdSequence laterIds, DateTimeOffset createdTime, List<Workspace> workspaces, TemplateType type)
    {
        var (sales, staff) = (workspaces[0], workspaces[1]);
        List<Template> templates =
        [
            new(ids.Next(), "Service agreement", sales, createdTime) { IsActive = true },
            new(ids.Next(), "Order form", sales, createdTime)
            {
                IsActive = true,
                HasPdfSection = true,
                ProductGroups = [new(partIds.Next(), createdFrom: null, createdTime)],
            },
            new(ids.Next(), "Order form (2019)", sales, createdTime) { IsActive = false },
            new(ids.Next(), "Employment agreement", staff, createdTime) { IsActive = true },
            new(ids.Next(), "Non-disclosure agreement", staff, createdTime) { IsActive = true, TakesAttachments = false },
            new(laterIds.Next(), "Supply agreement", sales, createdTime)
            {
                IsActive = true,
                ProductGroups = [new(laterIds.Next(), createdFrom: null, createdTime)],
            },
        ];
        templates[0].TakeOver(type);
        templates[^1].TakeOver(type);
        return templates;
    }
}

using OneflowFake.Oneflow.Products;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Oneflow.Workspaces;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Templates;

/// <summary>A template, from which contracts are created in the workspace that it belongs to.</summary>
internal sealed class Template(long id, string name, Workspace workspace, DateTimeOffset createdTime)
{
    // A value that changes in the type later stays as it was in the template.
    private IReadOnlyDictionary<long, string?> Values { get; set => field = Undo.Set(field, value, old => field = old); } =
        new Dictionary<long, string?>();

    public long Id { get; } = id;
    public string Name { get; } = name;
    public Workspace Workspace { get; } = workspace;
    public DateTimeOffset CreatedTime { get; } = createdTime;
    public required bool IsActive { get; init; }

    /// <summary>True when files can be attached to contracts of the template.</summary>
    public bool TakesAttachments { get; init; } = true;

    /// <summary>True when contracts of the template have the one PDF section that an upload can fill.</summary>
    public bool HasPdfSection { get; init; }

    /// <summary>Its product tables.</summary>
    public IReadOnlyList<ProductGroup> ProductGroups { get; init; } = [];

    public TemplateType? Type { get; private set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>The value that a data field of the type has in this template.</summary>
    public string? ValueOf(TemplateTypeDataField field) => Values.GetValueOrDefault(field.Id);

    /// <summary>Brings the template's fields in line with those of its type.</summary>
    public void TakeOver(TemplateType type)
    {
        Type = type;
        Values = type.DataFields.ToDictionary(field => field.Id, field => Values.GetValueOrDefault(field.Id, field.Value));
    }

    /// <summary>Leaves the type, as when that is deleted.</summary>
    public void Leave()
    {
        Type = null;
        Values = new Dictionary<long, string?>();
    }

    /// <summary>Passes through what can change of it.</summary>
    public void Keep(StateStream state)
    {
        Type = state.ValueOrNull(Type, TemplateType.Keep);
        Values = state.List([.. Values], (stream, it) =>
            KeyValuePair.Create(stream.Long(it.Key), stream.TextOrNull(it.Value))).ToDictionary();
    }
}

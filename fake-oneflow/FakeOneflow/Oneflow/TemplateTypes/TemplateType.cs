using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.TemplateTypes;

/// <summary>A type of templates, with the data fields that its templates share.</summary>
internal sealed class TemplateType(long id, string name, string? description, DateTimeOffset createdTime)
{
    public long Id { get; } = id;
    public string Name { get; private set => field = Undo.Set(field, value, old => field = old); } = name;
    public string? Description { get; private set => field = Undo.Set(field, value, old => field = old); } = description;
    public DateTimeOffset CreatedTime { get; } = createdTime;
    public DateTimeOffset UpdatedTime { get; private set => field = Undo.Set(field, value, old => field = old); } = createdTime;

    /// <summary>In the order of the last request that set them.</summary>
    public IReadOnlyList<TemplateTypeDataField> DataFields { get; private set => field = Undo.Set(field, value, old => field = old); } = [];

    public void Change(string name, string? description, DateTimeOffset now)
    {
        Name = name;
        Description = description;
        UpdatedTime = now;
    }

    public void SetDataFields(IReadOnlyList<TemplateTypeDataField> fields, DateTimeOffset now)
    {
        DataFields = fields;
        UpdatedTime = now;
    }

    public static TemplateType Keep(StateStream state, TemplateType? it) => state.Shared(
        it, () => new(state.Long(it?.Id), state.Text(it?.Name), state.TextOrNull(it?.Description), state.Time(it?.CreatedTime)),
        made => made.Keep(state));

    private void Keep(StateStream state)
    {
        UpdatedTime = state.Time(UpdatedTime);
        DataFields = state.List(DataFields, TemplateTypeDataField.Keep);
    }
}

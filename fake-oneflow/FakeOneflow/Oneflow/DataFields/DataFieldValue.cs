using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Events;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.TemplateTypes;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.DataFields;

/// <summary>A value for a data field of a contract, as a request has it.</summary>
/// <param name="Id">Id of the data field; null when the request does not name it so.</param>
/// <param name="CustomId">Custom id of the data field; null when the request does not name it so.</param>
/// <param name="Value">The value, empty to remove it; null to keep what there is.</param>
internal readonly record struct DataFieldValue(long? Id, string? CustomId, string? Value)
{
    /// <summary>Reads a value.</summary>
    /// <param name="fields">The object that holds it.</param>
    /// <param name="isNamed">True when the custom id may not be missing from the object that is there for it.</param>
    public static DataFieldValue Read(JsonFields fields, bool isNamed)
    {
        fields.Expect("_private_ownerside", "custom_id");
        return new(
            fields.OptionalInteger("id"),
            fields.Object("_private_ownerside") is { } owner && (isNamed || owner.Has("custom_id"))
                ? owner.Text("custom_id", required: true)
                : null,
            fields.Has("value") ? fields.Text("value", max: TemplateTypeDataField.MaxValue, nullable: true) : null);
    }

    /// <summary>True when it is a value for a data field.</summary>
    public bool Fits(ContractDataField field) => (Id is null || Id == field.Id) && (CustomId is null || CustomId == field.CustomId);

    /// <summary>Sets the value of a data field, and records the change if it is one.</summary>
    public void Apply(ApiCall call, Contract contract, ContractDataField field)
    {
        if (Value is not { } value || value == field.Value)
            return;

        var change = new EventChange("value", field.Value, value);
        field.Change(value, call.Now);
        call.RecordContent(contract, EventTypes.DataFieldUpdate, field.Id, change);
    }
}

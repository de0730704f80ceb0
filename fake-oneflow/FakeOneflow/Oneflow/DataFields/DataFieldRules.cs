using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.DataFields;

/// <summary>Rules about the data fields of a contract.</summary>
internal static class DataFieldRules
{
    private const string Source = "reference/update-a-contract-data-field-value";

    public static Rule KeyMalformed { get; } = Update(
        "data-field-key-malformed", 400, Confidence.Documented,
        "The data field in the path is neither an id nor c:: followed by a custom id.");

    public static Rule Unknown { get; } = Update(
        "data-field-unknown", 404, Confidence.Documented, "The contract has no such data field.")
        with
    { Operations = [OperationIds.UpdateContractDataField, OperationIds.UpdateContractDataFields] };

    public static Rule OtherInBody { get; } = Update(
        "data-field-other-in-body", 400, Confidence.Documented, "The body names another data field than the path.");

    public static Rule Unnamed { get; } = UpdateMany(
        "data-field-unnamed", Confidence.Documented, "An item names no data field: send its id, its custom id, or both.");

    public static Rule TwoNamed { get; } = UpdateMany(
        "data-field-two-named", Confidence.Inferred, "The id and the custom id of an item are those of two data fields.");

    /// <summary>For creating a contract.</summary>
    public static Rule NotOfTemplate { get; } = new(
        "data-field-not-of-template", 400, [OperationIds.CreateContract], "docs/create-a-contract-with-data-fields",
        Confidence.Documented, "Only data fields that the template has from its type can be set.");

    private static Rule Update(string id, int status, Confidence confidence, string detail) =>
        new(id, status, [OperationIds.UpdateContractDataField], Source, confidence, detail);

    private static Rule UpdateMany(string id, Confidence confidence, string detail) =>
        new(id, 400, [OperationIds.UpdateContractDataFields], Source, confidence, detail);
}

using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.TemplateTypes;

/// <summary>Rules about template types and their data fields.</summary>
internal static class TemplateTypeRules
{
    private const string Fields = "docs/manage-template-type-data-fields";

    public static Rule Forbidden { get; } = new(
        "template-types-forbidden", 403, [OperationIds.ListTemplateTypes, OperationIds.GetTemplateType],
        "docs/get-template-types", Confidence.Inferred, "The acting user has no permission in any workspace of the account.");

    public static Rule NotAccessible { get; } = new(
        "template-type-not-accessible", 403, [OperationIds.GetTemplateType], "reference/get-template-type-by-id",
        Confidence.Inferred, "The account has no template type with this id that the caller may see.");

    public static Rule Unknown { get; } = new(
        "template-type-unknown", 404,
        [.. OperationIds.With("{template_type_id}").Where(id => id != OperationIds.GetTemplateType)],
        "docs/handling-errors-with-error-codes", Confidence.Inferred, "The account has no template type with this id.");

    public static Rule FieldsForbidden { get; } = Field(
        "data-fields-admin-only", 403, Confidence.Documented, "Only admins can manage the data fields of a template type.");

    public static Rule FieldDuplicate { get; } = Field(
        "data-field-duplicate", 400, Confidence.Documented, "Two data fields of a template type have the same custom id.");

    public static Rule FieldSystem { get; } = Field(
        "data-field-system", 400, Confidence.Inferred, "A data field whose source is system cannot be changed.");

    public static Rule FieldUnknown { get; } = Field(
        "template-type-data-field-unknown", 404, Confidence.Inferred, "The template type has no data field with this id.");

    private static Rule Field(string id, int status, Confidence confidence, string detail) =>
        new(id, status, [OperationIds.UpdateTemplateTypeDataFields], Fields, confidence, detail);
}

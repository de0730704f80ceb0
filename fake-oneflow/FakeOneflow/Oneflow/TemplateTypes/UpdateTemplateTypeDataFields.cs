using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.TemplateTypes;

/// <summary>Serves <c>PUT /template_types/{template_type_id}/data_fields</c>: the fields sent are the fields there are.</summary>
internal static class UpdateTemplateTypeDataFields
{
    public static OperationResult Handle(ApiCall call)
    {
        if (JsonBody.Read(call, BodyRules.Form, out var body) is { } badBody)
            return badBody;

        var missing = TemplateTypeLookup.Find(call, out var type);
        var check = new BodyCheck(call);
        var fields = JsonFields.Of(body, "", check);
        var items = fields.Objects("data_fields", required: true) ?? [];
        var current = missing is null ? type.DataFields : [];
        var byId = current.ToLookup(field => field.Id);
        var byCustomId = current.ToLookup(field => field.CustomId);
        List<TemplateTypeDataField> wanted = fields.Each(items, item => Read(item, byId, byCustomId));
        CheckIds(items, wanted, Kept(current, wanted));
        if (check.Violation is { } badFields)
            return badFields;

        if (call.RefuseIf(!call.ActsAsAdmin, TemplateTypeRules.FieldsForbidden) is { } forbidden)
            return forbidden;

        if (missing is not null)
            return missing;

        var isUnknown = wanted.Any(field => field.Id != 0 && !byId.Contains(field.Id));
        if (call.RefuseIf(isUnknown, TemplateTypeRules.FieldUnknown) is { } unknown)
            return unknown;

        Replace(call, type, wanted);
        return TemplateTypeJson.DescribeFields(type, call);
    }

    private static TemplateTypeDataField Read(
        JsonFields fields, ILookup<long, TemplateTypeDataField> byId, ILookup<string, TemplateTypeDataField> byCustomId)
    {
        // A field that was read may be sent back whole.
        fields.Ignore("_links", "source");
        var id = fields.OptionalInteger("id");
        var customId = fields.Text("custom_id", fallback: byId[id ?? 0].FirstOrDefault()?.CustomId ?? "");
        var known = (id is { } number ? byId[number] : byCustomId[customId]).FirstOrDefault();
        var field = new TemplateTypeDataField(
            known?.Id ?? id ?? 0, customId, fields.Text("name", required: known is null, fallback: known?.Name ?? ""))
        {
            IsActive = fields.Flag("active") ?? known?.IsActive ?? true,
            Description = TextOrNull(fields, "description", known?.Description),
            Placeholder = TextOrNull(fields, "placeholder", known?.Placeholder),
            IsSystem = known?.IsSystem ?? false,
            Value = TextOrNull(fields, "value", known?.Value),
        };
        fields.ReportIf(customId.Length == 0, BodyRules.FieldMissing, "custom_id", "Required.");
        fields.ReportIf(
            field.Value?.Length > TemplateTypeDataField.MaxValue, BodyRules.FieldLength, "value",
            $"Longer than {TemplateTypeDataField.MaxValue} characters.");
        fields.ReportIf(
            known is { IsSystem: true } && field != known, TemplateTypeRules.FieldSystem, "source", "A field of the system.");
        return field;
    }

    private static string? TextOrNull(JsonFields fields, string name, string? current)
    {
        if (!fields.Has(name))
            return current;

        return fields.IsNull(name) ? null : fields.Text(name);
    }

    private static void CheckIds(
        IReadOnlyList<JsonFields> items, List<TemplateTypeDataField> wanted, IEnumerable<TemplateTypeDataField> kept)
    {
        var ids = new HashSet<long>();
        var customIds = kept.Select(field => field.CustomId).ToHashSet();
        foreach (var (item, field) in items.Zip(wanted))
        {
            var isNamedTwice = field.Id != 0 && !ids.Add(field.Id);
            var isDuplicate = field.CustomId.Length > 0 && !customIds.Add(field.CustomId);
            item.ReportIf(isDuplicate, TemplateTypeRules.FieldDuplicate, "custom_id", "Another field of the type has it.");
            // Two custom ids may still be of one field, which one item names by its id.
            item.ReportIf(
                isNamedTwice && !isDuplicate, BodyRules.FieldValue, item.IsNumber("id") ? "id" : "custom_id",
                "Another item of the list is the same field.");
        }
    }

    // What the system made cannot be taken away either.
    private static List<TemplateTypeDataField> Kept(
        IReadOnlyList<TemplateTypeDataField> current, List<TemplateTypeDataField> wanted)
    {
        var named = wanted.Select(field => field.Id).ToHashSet();
        return [.. current.Where(field => field.IsSystem && !named.Contains(field.Id))];
    }

    private static void Replace(ApiCall call, TemplateType type, List<TemplateTypeDataField> wanted)
    {
        var numbered = wanted.Select(
            field => field.Id == 0 ? field with { Id = call.Tenant.Oneflow.PartIds.Next() } : field);
        type.SetDataFields([.. Kept(type.DataFields, wanted), .. numbered], call.Now);
        foreach (var template in call.Tenant.Oneflow.Templates.Where(template => template.Type == type))
            template.TakeOver(type);
    }
}

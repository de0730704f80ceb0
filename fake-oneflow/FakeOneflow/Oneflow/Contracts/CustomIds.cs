using OneflowFake.Oneflow.Protocol;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>The ids that the owner side gives, which are nested in what only the owner side sees.</summary>
internal static class CustomIds
{
    /// <summary>The custom id of an object; the current one when omitted.</summary>
    public static string? Read(JsonFields fields, string? current)
    {
        fields.Expect("_private_ownerside", "custom_id");
        return fields.Object("_private_ownerside") is { } owner && owner.Has("custom_id") ? owner.Text("custom_id") : current;
    }
}

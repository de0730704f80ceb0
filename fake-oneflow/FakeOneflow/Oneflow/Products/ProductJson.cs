using System.Text.Json;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Products;

/// <summary>A product on the wire.</summary>
internal static class ProductJson
{
    public static void Write(Utf8JsonWriter json, Product product)
    {
        json.WriteStartObject();
        json.WriteStartObject("_private_ownerside");
        json.WriteTime("created_time", product.CreatedTime);
        json.WriteString("custom_id", product.CustomId);
        json.WriteTime("updated_time", product.UpdatedTime);
        json.WriteEndObject();
        json.WriteBoolean("counterparty_lock", product.IsLocked);
        json.WriteString("description", product.Description);
        json.WriteNumber("id", product.Id);
        json.WriteString("name", product.Name);
        Price.Write(json, "price_1", product.Price1);
        Price.Write(json, "price_2", product.Price2);
        json.WriteStartObject("quantity");
        json.WriteNumber("amount", product.Count);
        json.WriteString("type", product.QuantityType);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

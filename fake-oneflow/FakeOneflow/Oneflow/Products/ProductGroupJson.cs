using System.Text.Json;
using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Products;

/// <summary>A product table on the wire.</summary>
internal static class ProductGroupJson
{
    public static void Write(Utf8JsonWriter json, ProductGroup group)
    {
        json.WriteStartObject();
        json.WriteStartObject("_private_ownerside");
        json.WriteTime("created_time", group.CreatedTime);
        json.WriteTime("updated_time", group.UpdatedTime);
        json.WriteEndObject();
        WriteConfiguration(json, group.Configuration);
        json.WriteId("created_from", group.CreatedFrom);
        json.WriteStartArray("enabled_columns");
        foreach (var column in group.Configuration.Columns.Where(column => column.IsEnabled))
            json.WriteStringValue(column.Key);
        json.WriteEndArray();
        json.WriteNumber("id", group.Id);
        json.WriteStartArray("products");
        foreach (var product in group.Products)
            ProductJson.Write(json, product);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteConfiguration(Utf8JsonWriter json, ProductGroupConfiguration configuration)
    {
        json.WriteStartObject("configuration");
        json.WriteStartArray("columns");
        foreach (var column in configuration.Columns)
        {
            json.WriteStartObject();
            json.WriteBoolean("enabled", column.IsEnabled);
            json.WriteString("key", column.Key);
            json.WriteString("label", column.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("counterpart_edit", configuration.CounterpartEdit);
        json.WriteBoolean("hide_price_summation", configuration.HidesSum);
        json.WriteStartObject("name");
        json.WriteBoolean("enabled", configuration.ShowsName);
        json.WriteString("label", configuration.Name);
        json.WriteEndObject();
        json.WriteStartObject("price_affixes");
        json.WriteString("postfix", configuration.Postfix);
        json.WriteString("prefix", configuration.Prefix);
        json.WriteEndObject();
        json.WriteNumber("price_precision", configuration.PricePrecision);
        json.WriteNumber("quantity_precision", configuration.QuantityPrecision);
        json.WriteStartObject("tax_1");
        json.WriteString("label", configuration.TaxLabel);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}

using System.Globalization;
using System.Text.Json;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Products;

/// <summary>A price of a product: a base amount and at most one kind of discount.</summary>
internal sealed record Price(decimal Base, decimal? DiscountAmount, decimal? DiscountPercent, decimal? Tax = null)
{
    public static Price Zero { get; } = new(0, null, null);

    /// <summary>The amount to pay.</summary>
    public decimal Amount => decimal.Round(Base - (DiscountAmount ?? 0) - (Base * (DiscountPercent ?? 0) / 100), 2);

    /// <summary>The price that is a field of a product; the current one when omitted.</summary>
    public static Price? Read(JsonFields product, string name, Price? current)
    {
        // Null hides the price.
        if (product.IsNull(name))
            return null;

        if (product.Object(name) is not { } fields)
            return current;

        var price = new Price(
            ReadAmount(fields, "base_amount") ?? current?.Base ?? 0,
            ReadAmount(fields, "discount_amount"),
            ReadPercent(fields, "discount_percent"),
            fields.Has("tax_1") ? ReadPercent(fields, "tax_1") : current?.Tax);
        fields.ReportIf(
            price is { Base: not 0, DiscountAmount: { } discount } && discount != 0 && price.Base <= discount,
                ProductRules.DiscountTooLarge,
            "discount_amount", "Not less than base_amount.");
        fields.ReportIf(
            price is { DiscountAmount: not (null or 0), DiscountPercent: not (null or 0) }, ProductRules.TwoDiscounts,
            "discount_percent", "Not together with a discount as an amount.");
        return price;
    }

    public static void Write(Utf8JsonWriter json, string name, Price? price)
    {
        if (price is null)
            json.WriteNull(name);
        else
            price.Write(json, name);
    }

    public static Price Keep(StateStream state, Price? it) => new(
        state.Decimal(it?.Base), state.DecimalOrNull(it?.DiscountAmount), state.DecimalOrNull(it?.DiscountPercent),
        state.DecimalOrNull(it?.Tax));

    private void Write(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        WriteAmount(json, "amount", Amount);
        WriteAmount(json, "base_amount", Base);
        WriteAmount(json, "discount_amount", DiscountAmount);
        json.WriteString("discount_percent", DiscountPercent?.ToString("0.000", CultureInfo.InvariantCulture));
        json.WriteString("tax_1", Tax?.ToString("0.000", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter json, string name, decimal? amount)
    {
        if (amount is not { } number)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("amount", number.ToString("0.00", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static decimal? ReadAmount(JsonFields price, string name)
    {
        if (price.IsNull(name) || price.Object(name) is not { } fields)
            return null;

        var text = fields.Text("amount", required: true);
        var isAmount = Money.IsAmount(text);
        fields.ReportIf(text.Length > 0 && !isAmount, BodyRules.FieldValue, "amount", "Not an amount such as 500.10.");
        return isAmount ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
    }

    private static decimal? ReadPercent(JsonFields price, string name)
    {
        if (price.IsNull(name) || !price.Has(name))
            return null;

        var isPercent = decimal.TryParse(price.Text(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && percent is >= 0 and <= 100 && percent.Scale <= 3;
        price.ReportIf(!isPercent, BodyRules.FieldValue, name, "Not a percentage from 0.000 to 100.000.");
        return isPercent ? percent : null;
    }
}

using System.Text.RegularExpressions;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>An amount of money as it is written: a text with up to two decimals, and a currency.</summary>
internal sealed partial record Money(string Amount, string Currency)
{
    public static Money Read(JsonFields fields)
    {
        var amount = fields.Text("amount", required: true);
        fields.ReportIf(
            amount.Length > 0 && !IsAmount(amount), BodyRules.FieldValue, "amount", "Not an amount such as 500.10.");
        var currency = fields.Text("currency", required: true);
        fields.ReportIf(
            currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper), BodyRules.FieldValue, "currency",
            "Not three capital letters, as in ISO 4217.");
        return new(amount, currency);
    }

    /// <summary>True when a text is an amount.</summary>
    public static bool IsAmount(string text) => AmountForm().IsMatch(text);

    [GeneratedRegex(@"^-?[0-9]{1,15}(\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex AmountForm();

    public static Money Keep(StateStream state, Money? it) => new(state.Text(it?.Amount), state.Text(it?.Currency));
}

using System.Text.Json.Serialization;

namespace ApiWrappers.Tests;

internal sealed class Change
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault), JsonConverter(typeof(OptionalValueConverter<string>))]
    public OptionalValue<string?> Note { get; set; }

    [JsonConverter(typeof(DecimalTextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Amount { get; set; }

    [JsonConverter(typeof(PercentTextConverter)), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public decimal? Share { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CalendarPeriod? Period { get; set; }
}

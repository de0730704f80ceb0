using System.Globalization;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>The end of the signing period of a contract.</summary>
/// <param name="Type">One of <see cref="Types"/>.</param>
/// <param name="Days">Days after publishing; 0 for the other types.</param>
/// <param name="Date">The last day; null for the other types.</param>
internal sealed record SigningPeriod(string Type, int Days, DateOnly? Date)
{
    public const string DaysAfterPublish = "days_after_publish";
    public const string FixedDate = "fixed_date";

    private const int MaxDays = 36_500;
    private const string DateForm = "yyyy-MM-dd";

    public static IReadOnlyList<string> Types { get; } = ["never", DaysAfterPublish, FixedDate];

    /// <summary>The date as it is written.</summary>
    public string? DateText => Date?.ToString(DateForm, CultureInfo.InvariantCulture);

    /// <summary>The moment at which the period of a published contract ends; null when it does not.</summary>
    public DateTimeOffset? ExpiryOf(DateTimeOffset published) => Type switch
    {
        DaysAfterPublish => published.Plus(TimeSpan.FromDays(Days)),
        // The last day belongs to the period.
        FixedDate when Date is { } date => new(date.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero),
        _ => null,
    };

    public static SigningPeriod Read(JsonFields fields, DateOnly today)
    {
        var type = fields.Choice("type", Types, Types[0], required: true);
        var days = fields.Integer("expire_days_after_publish", required: type == DaysAfterPublish);
        var date = ReadDate(fields, isRequired: type == FixedDate, today);
        if (type == FixedDate)
            return new(type, 0, date);

        if (type != DaysAfterPublish)
            return new(type, 0, null);

        fields.ReportIf(
            fields.Has("expire_days_after_publish") && days is < 1 or > MaxDays, BodyRules.FieldValue,
            "expire_days_after_publish", $"Not between 1 and {MaxDays}.");
        return new(type, (int)Math.Clamp(days, 1, MaxDays), null);
    }

    // Whether a date may be missing or past is not known; a period that could not be is refused.
    private static DateOnly? ReadDate(JsonFields fields, bool isRequired, DateOnly today)
    {
        var text = fields.Text("expire_date", required: isRequired);
        if (!fields.Has("expire_date"))
            return null;

        var isDate = DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        fields.ReportIf(!isDate, BodyRules.FieldValue, "expire_date", "Not a date such as 2026-12-31.");
        fields.ReportIf(isDate && isRequired && date < today, BodyRules.FieldValue, "expire_date", "A date that has passed.");
        fields.ReportIf(isDate && date > LastDate, BodyRules.FieldValue, "expire_date", "Later than any contract lasts.");
        return isDate && date >= today && date <= LastDate ? date : null;
    }

    private static DateOnly LastDate { get; } = new(9000, 1, 1);

    public static SigningPeriod Keep(StateStream state, SigningPeriod? it) =>
        new(state.Text(it?.Type), state.Int(it?.Days), state.DayOrNull(it?.Date));
}

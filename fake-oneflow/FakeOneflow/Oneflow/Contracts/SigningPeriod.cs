using OneflowFake.Oneflow.Protocol;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>When the signing period of a contract expires.</summary>
/// <param name="Type">One of <see cref="Types"/>.</param>
/// <param name="Days">Days after publishing; 0 for the other types.</param>
internal sealed record SigningPeriod(string Type, int Days)
{
    public const string DaysAfterPublish = "days_after_publish";
    private const int MaxDays = 36_500;

    /// <summary>The date of the last one has no documented key, so nobody can say it and nothing expires.</summary>
    public static IReadOnlyList<string> Types { get; } = ["never", DaysAfterPublish, "fixed_date"];

    public static SigningPeriod Read(JsonFields fields)
    {
        var type = fields.Choice("type", Types, Types[0], required: true);
        var days = fields.Integer("expire_days_after_publish", required: type == DaysAfterPublish);
        if (type != DaysAfterPublish)
            return new(type, 0);

        fields.ReportIf(
            fields.Has("expire_days_after_publish") && days is < 1 or > MaxDays, BodyRules.FieldValue,
            "expire_days_after_publish", $"Not between 1 and {MaxDays}.");
        return new(type, (int)Math.Clamp(days, 1, MaxDays));
    }
}

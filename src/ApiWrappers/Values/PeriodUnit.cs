namespace ApiWrappers;

/// <summary>What a <see cref="CalendarPeriod"/> counts.</summary>
public enum PeriodUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,
}

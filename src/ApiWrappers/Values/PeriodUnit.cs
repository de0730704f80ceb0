namespace ApiWrappers;

/// <summary>The unit of a <see cref="CalendarPeriod"/>.</summary>
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

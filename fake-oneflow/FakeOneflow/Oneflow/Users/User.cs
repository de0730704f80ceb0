namespace OneflowFake.Oneflow.Users;

/// <summary>A user of an account, known by the email address.</summary>
internal sealed record User(long Id, string Name, string Email)
{
    public required bool IsActive { get; init; }
    public required bool IsAdmin { get; init; }

    /// <summary>True when the user has a licence, without which no call can act as the user.</summary>
    public bool IsLicensed { get; init; } = true;
    public required string PhoneNumber { get; init; }
    public required string Title { get; init; }

    public bool HasEmail(string email) => Email.Equals(email, StringComparison.OrdinalIgnoreCase);
}

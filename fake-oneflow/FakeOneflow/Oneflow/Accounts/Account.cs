namespace OneflowFake.Oneflow.Accounts;

/// <summary>The account that a tenant's tokens belong to.</summary>
internal sealed record Account(
    long Id, string Name, string RegistrationNumber, string CountryCode, DateTimeOffset CreatedTime);

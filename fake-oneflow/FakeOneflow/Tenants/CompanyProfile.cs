namespace OneflowFake.Tenants;

/// <summary>The company that a tenant is, and the person that vendors contact there.</summary>
internal sealed record CompanyProfile(
    string Name, string RegistrationNumber, string CountryCode, string ContactName, string ContactEmail, string ContactPhoneNumber);

namespace ContractTests.Real;

/// <summary>A test that takes a real test account, and is skipped where none is named.</summary>
public sealed class RealAccountFactAttribute : FactAttribute
{
    public const string Target = "ONEFLOW_CONTRACT_TARGET";
    public const string Token = "ONEFLOW_CONTRACT_TOKEN";
    public const string Email = "ONEFLOW_CONTRACT_EMAIL";
    public const string Report = "ONEFLOW_CONTRACT_REPORT";

    public RealAccountFactAttribute()
    {
        string[] missing = [.. new[] { Target, Token, Email }.Where(
            name => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))];
        if (missing.Length > 0)
            Skip = $"No real test account: {string.Join(", ", missing)} not set. Name the base address of the API, a token and the "
                + "email of an admin.";
    }
}

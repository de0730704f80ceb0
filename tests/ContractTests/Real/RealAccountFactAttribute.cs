using System.Runtime.CompilerServices;
using TestKit;

namespace ContractTests.Real;

/// <summary>A test that takes a real test account, and is skipped where none is named.</summary>
public sealed class RealAccountFactAttribute([CallerMemberName] string method = "") : ConditionalFactAttribute(SkipReason, method)
{
    public const string Target = "ONEFLOW_CONTRACT_TARGET";
    public const string Token = "ONEFLOW_CONTRACT_TOKEN";
    public const string Email = "ONEFLOW_CONTRACT_EMAIL";
    public const string Report = "ONEFLOW_CONTRACT_REPORT";

    private static string? SkipReason
    {
        get
        {
            string[] missing = [.. new[] { Target, Token, Email }.Where(
                name => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))];
            return missing.Length == 0
                ? null
                : $"No real test account: {string.Join(", ", missing)} not set. Name the base address of the API, a token and the "
                    + "email of an admin.";
        }
    }
}

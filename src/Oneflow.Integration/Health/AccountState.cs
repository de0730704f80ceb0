namespace Oneflow.Integration;

/// <summary>States of accounts in the health check's data.</summary>
internal static class AccountState
{
    public const string Works = "works";
    public const string Revoked = "revoked";
    public const string Unreadable = "unreadable";
    public const string Unknown = "unknown";

    public static string Of(OneflowTokenStatus status) => status switch
    {
        OneflowTokenStatus.Active => Works,
        OneflowTokenStatus.Unreadable => Unreadable,
        _ => Revoked,
    };
}

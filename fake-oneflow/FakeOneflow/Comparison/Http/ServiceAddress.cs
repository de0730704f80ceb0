namespace OneflowFake.Comparison.Http;

/// <summary>Checks the address of the real service.</summary>
internal static class ServiceAddress
{
    /// <summary>One sentence about what is wrong with an address, which is not repeated in it; null when nothing is.</summary>
    public static string? Problem(Uri address) => address switch
    {
        { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") } =>
            "--compare needs the https address of an API, such as https://api.test.oneflow.com/v1.",
        { UserInfo.Length: > 0 } or { Query.Length: > 0 } or { Fragment.Length: > 0 } =>
            "--compare needs an address without a user name, a query and a fragment, such as https://api.test.oneflow.com/v1.",
        { Scheme: "http", IsLoopback: false } =>
            "--compare needs https, as tokens would be readable on the way; plain http is for this machine only.",
        _ => null,
    };

    /// <summary>The API that an address most likely is of.</summary>
    public static ComparedVendor Guess(Uri address) =>
        address.AbsoluteUri.Contains("signicat", StringComparison.OrdinalIgnoreCase)
        || address.Host.EndsWith("idfy.io", StringComparison.OrdinalIgnoreCase)
            ? ComparedVendor.Signicat
            : ComparedVendor.Oneflow;
}

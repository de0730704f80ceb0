using System.Text;

namespace Benchmarks.Calls;

/// <summary>The responses of the server.</summary>
internal static class Documents
{
    public const string Token = "9841f1ee533681c3ea6a438560f2bb6c73b76675";

    /// <summary>A contract of 430 bytes.</summary>
    public static readonly byte[] Contract = Encoding.UTF8.GetBytes(
        """
        {"id":4711,"name":"Master services agreement","state":"pending","created_time":"2025-01-15T09:00:00+00:00","updated_time":"2025-01-15T09:30:00+00:00","tags":["sales","2025"],"parties":[{"id":1,"name":"Acme AB","country_code":"SE","participants":[{"id":11,"name":"Sven Svensson","email":"sven@example.com"}]},{"id":2,"name":"Widgets Ltd","country_code":"GB","participants":[{"id":21,"name":"Ann Archer","email":"ann@example.org"}]}]}
        """);

    public static readonly byte[] Problem = Encoding.UTF8.GetBytes(
        """
        {"type":"https://api.example.com/v1/error_codes/4040000","title":"Not Found","status":404,"error_code":4040000,"detail":"A required entity is missing.","request_id":"Bp1JbY53dEBIS-DKf6VqOIgGsBw4yEOdR_aTUACrK5UROLoDf1JmcA=="}
        """);
}

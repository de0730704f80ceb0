using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Protocol;

/// <summary>Creates operations of Signicat's APIs.</summary>
internal static class SignicatOperation
{
    /// <summary>An operation.</summary>
    /// <param name="id">Operation id, as in <c>openapi/signicat.yaml</c>.</param>
    /// <param name="method">HTTP method, in capitals.</param>
    /// <param name="template">Route template, as in that document.</param>
    /// <param name="scope">The scope that a token must have; null when any token will do.</param>
    /// <param name="handle">Decides the outcome once the caller is known.</param>
    public static Operation Of(string id, string method, string template, string? scope, Func<ApiCall, OperationResult> handle) =>
        new(id, method, template, UserEmail.Unused, handle) { Prefix = "signicat.", Scope = scope };
}

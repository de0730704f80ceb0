using Microsoft.Extensions.Options;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Calls Oneflow with tokens that are not stored yet.</summary>
internal sealed class OneflowConnection(IHttpClientFactory http, string httpName, IOptions<OneflowConnectionOptions> options)
{
    // A user waits in Oneflow's window while his token is checked.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public OneflowClient ClientFor(ApiToken token)
    {
        var connection = options.Value;
        return new OneflowClient(http.CreateClient(httpName), new OneflowClientOptions
        {
            Token = token,
            BaseAddress = connection.BaseAddress,
            Deadline = connection.Deadline < LongestWait && connection.Deadline > TimeSpan.Zero ? connection.Deadline : LongestWait,
            Retry = connection.Retry,
            Clock = connection.Clock,
        });
    }
}

using ApiWrappers;
using Microsoft.Extensions.Options;
using Oneflow.Client;

namespace Oneflow.Integration;

/// <summary>Calls Oneflow with tokens that are to be checked.</summary>
internal sealed class OneflowConnection(IHttpClientFactory http, string httpName, IOptions<OneflowConnectionOptions> options)
{
    // A user waits in Oneflow's window while the token is checked.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(20);

    public OneflowClient ClientFor(ApiToken token)
    {
        var connection = options.Value;
        return new OneflowClient(http.CreateClient(httpName), new OneflowClientOptions
        {
            Token = token,
            BaseAddress = connection.BaseAddress,
            Deadline = connection.Deadline < MaxWait && connection.Deadline > TimeSpan.Zero ? connection.Deadline : MaxWait,

            // Anyone can have a token checked, so a check is one request; the user or Oneflow repeats it.
            Retry = ApiRetryOptions.None,
            Clock = connection.Clock,
        });
    }
}

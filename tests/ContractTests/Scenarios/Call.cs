using ApiWrappers;
using ContractTests.Fixtures;
using ContractTests.Transcripts;
using Oneflow.Client;
using Signicat.Client;
using OneflowProblem = Oneflow.Client.Problem;
using SignicatProblem = Signicat.Client.Problem;

namespace ContractTests.Scenarios;

/// <summary>A call through the generated client, in both of its forms.</summary>
internal abstract record Call
{
    /// <summary>The token to send, when it is not that of the fixture's tenant.</summary>
    public string? Token { get; init; }

    /// <summary>Tampers with the request in a way that the client's types do not allow.</summary>
    public Action<HttpRequestMessage>? Tamper { get; init; }

    public static Call Of<TResult>(Func<OneflowClient, Task<TResult>> result, Func<OneflowClient, Task> throwing)
        where TResult : ApiResult<OneflowProblem>
        => new Call<OneflowClient, TResult>((call, handler, fixture) => call.ClientOn(handler, fixture), result, throwing);

    /// <summary>A call of Signicat's APIs, with a token for all scopes.</summary>
    public static Call OfSignicat<TResult>(Func<SignicatClient, Task<TResult>> result, Func<SignicatClient, Task> throwing)
        where TResult : ApiResult<SignicatProblem>
        => new Call<SignicatClient, TResult>((_, handler, fixture) => fixture.Signicat.ClientOn(handler), result, throwing);

    public abstract Task<Transcript> RunAsync(AccountFixture fixture);

    private OneflowClient ClientOn(HttpMessageHandler handler, AccountFixture fixture) => new(
        new HttpClient(handler),
        new OneflowClientOptions { Token = Token ?? fixture.Tenant.Token, BaseAddress = fixture.Api });
}

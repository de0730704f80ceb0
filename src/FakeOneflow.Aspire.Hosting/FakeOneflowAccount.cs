using System.Text.Json;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>
/// The account that a fake starts with: what a client needs to call it. Its values can be given to environment variables of other
/// resources, which then start when the fake is ready.
/// </summary>
public sealed class FakeOneflowAccount
{
    internal const string EndpointName = "http";

    internal FakeOneflowAccount(IFakeOneflowResource resource)
    {
        Endpoint = new EndpointReference(resource, EndpointName);
        BaseAddress = ReferenceExpression.Create($"{Endpoint}/v1/");
        Token = new FakeOneflowCredential(resource, "token");
        UserEmail = new FakeOneflowCredential(resource, "userEmail");
        Control = new FakeOneflowControl(resource.Name, Endpoint);
    }

    /// <summary>The endpoint of the fake, which serves its console as well.</summary>
    public EndpointReference Endpoint { get; }

    /// <summary>The base address of Oneflow's API, as clients take it.</summary>
    public ReferenceExpression BaseAddress { get; }

    /// <summary>The API token of the account.</summary>
    public FakeOneflowCredential Token { get; }

    /// <summary>The email address of an admin of the account, as the acting user.</summary>
    public FakeOneflowCredential UserEmail { get; }

    internal FakeOneflowControl Control { get; }

    /// <summary>Reads the credentials from the fake, which must be ready.</summary>
    internal async Task LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var account = await Control.SendAsync(HttpMethod.Get, "", null, cancellationToken).ConfigureAwait(false);
            Token.Set(account.GetProperty("token").GetString()!);
            UserEmail.Set(account.GetProperty("users")[0].GetProperty("email").GetString()!);
        }
        catch (Exception failure) when (failure is HttpRequestException or KeyNotFoundException or JsonException)
        {
            Token.Fail(failure);
            UserEmail.Fail(failure);
            throw;
        }
    }
}

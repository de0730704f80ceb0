using ContractTests.Targets;

namespace ContractTests.Real;

/// <summary>A service that holds the data of others: nothing is changed there but what was made by the run, and that is deleted.</summary>
/// <param name="api">The base address of the API, such as <c>https://api.test.oneflow.com/v1</c>.</param>
internal sealed class RealTarget(Uri api) : ITarget
{
    public Uri Api { get; } = new(api.AbsoluteUri.TrimEnd('/'));

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>The entities that the run created and has not deleted yet, as paths below the base address.</summary>
    public List<string> Made { get; } = [];

    public HttpMessageHandler CreateHandler() =>
        new Safeguard(this, new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Deletes what the run made, the newest first.</summary>
    public async Task CleanUpAsync(HttpClient http)
    {
        foreach (var path in Enumerable.Reverse(Made).ToList())
        {
            using var response = await http.DeleteAsync(new Uri(path, UriKind.Relative));
            if (response.IsSuccessStatusCode || response.StatusCode == System.Net.HttpStatusCode.NotFound)
                Made.Remove(path);
        }
    }
}

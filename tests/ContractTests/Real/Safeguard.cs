using System.Text.Json;
using System.Text.RegularExpressions;
using ContractTests.Fixtures;

namespace ContractTests.Real;

/// <summary>Lets no request through that could change what was there before the run, and keeps book of what is made.</summary>
internal sealed partial class Safeguard(RealTarget target, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The entities that can be created and deleted again, by the path that creates them.</summary>
    private static readonly Dictionary<string, string> Deletable = new()
    {
        ["contracts/create"] = "contracts",
        ["contacts"] = "contacts",
        ["template_types"] = "template_types",
        ["webhooks"] = "webhooks",
    };

    // An id that no account has, with which scenarios ask for what is not there.
    private const string Nobodys = "1";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = PathBelowApi(request.RequestUri!);
        if (request.Method != HttpMethod.Get && path is not null)
            Require(path);

        var response = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Post && response.IsSuccessStatusCode && path is not null
            && Deletable.TryGetValue(path, out var kind))
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            var made = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken)).RootElement;
            target.Made.Add($"{kind}/{(made.TryGetProperty("id", out var id) ? id : made.GetProperty("webhook_id"))}");
        }

        return response;
    }

    private void Require(string path)
    {
        if (path is "tags" or "folders")
            throw new NotArrangeableException("would leave behind what no operation deletes");

        if (Owner().Match(path) is { Success: true } owner && owner.Groups["id"].Value != Nobodys && !target.Made.Contains(owner.Value))
            throw new NotArrangeableException("would change what the run has not made");
    }

    private string? PathBelowApi(Uri address)
    {
        var root = target.Api.AbsolutePath.TrimEnd('/') + "/";
        return address.AbsolutePath.StartsWith(root, StringComparison.Ordinal) ? address.AbsolutePath[root.Length..].TrimEnd('/') : null;
    }

    [GeneratedRegex(@"^(contracts|contacts|template_types|webhooks)/(?<id>[0-9]+)")]
    private static partial Regex Owner();
}

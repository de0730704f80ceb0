using ApiWrappers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Signicat.Client;

/// <summary>Reads options from a configuration.</summary>
internal static class SignicatSettings
{
    public static void Read(IConfiguration configuration, SignicatClientOptions options)
    {
        var settings = new ApiSettings(configuration);
        options.ClientId = settings.Required(
            "ClientId", text => new OAuth2ClientId(text),
            "Set it to the id of an API client, as the Dashboard shows it under Account, API Clients.", "client id")!;
        options.ClientSecret = settings.Required(
            "ClientSecret", text => new OAuth2ClientSecret(text),
            "Set it to the secret of the API client, in a secret store or an environment variable rather than in a file.",
            "client secret")!;
        options.Scopes = settings.Value(
            "Scopes", options.Scopes, OAuth2ScopeSet.Parse, "scopes with spaces between them, such as 'document_read document_write'");
        options.BaseAddress = settings.Address("BaseAddress", options.BaseAddress, SignicatClientOptions.Express);
        options.TokenEndpoint = settings.Value(
            "TokenEndpoint", options.TokenEndpoint, text => new Uri(text),
            $"an address such as {SignicatClientOptions.Express}oauth/connect/token");
        options.Authentication =
            settings.Value("Authentication", options.Authentication, Enum.Parse<OAuth2ClientAuthentication>, "Basic or Body");
        options.Deadline = settings.Time("Deadline", options.Deadline);
        options.DownloadDeadline = settings.Time("DownloadDeadline", options.DownloadDeadline);
        options.Retry = settings.Retry(options.Retry);
        settings.AddUnknownKeys();
        if (settings.Problems.Count > 0)
            throw new OptionsValidationException(nameof(SignicatClientOptions), typeof(SignicatClientOptions), settings.Problems);
    }
}

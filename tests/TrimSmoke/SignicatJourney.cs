using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Signicat.Client;

namespace TrimSmoke;

/// <summary>Registers the client of Signicat in each way, and calls every operation.</summary>
internal static class SignicatJourney
{
    public static async Task<Run<Problem>> RunAsync(TextWriter output)
    {
        var settings = Setting.Section(
            new("ClientId", Setting.Read("SIGNICAT_CLIENT_ID")), new("ClientSecret", Setting.Read("SIGNICAT_CLIENT_SECRET")),
            new("BaseAddress", Setting.Read("SIGNICAT_BASE_URL")), new("Retry:MaxAttempts", "1"));
        var services = new ServiceCollection();
        services.AddSignicatClient(settings);
        services.AddKeyedSignicatClient("keyed", settings);
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();

        var run = new Run<Problem>(output);
        await run.CallAsync("signicat.keyed",
            () => provider.GetRequiredKeyedService<SignicatClient>("keyed").Documents.PingSignatureAsync());
        var signicat = provider.GetRequiredService<SignicatClient>();
        Document document = await signicat.Documents.CreateDocumentAsync(NewDocument());
        await SignicatCalls.RunAsync(run, signicat, document.DocumentId);
        return run;
    }

    private static CreateDocumentRequest NewDocument() => new()
    {
        Title = "Delivery of crates",
        ExternalId = "order-1001",
        ContactDetails = new ContactDetails { Email = "sales@crates.example" },
        DataToSign = new DataToSign { Content = "%PDF"u8.ToArray(), FileName = "order.pdf" },
        Signers =
        [
            new CreateSignerRequest
            {
                ExternalSignerId = "ann-1",
                RedirectSettings = new SignerRedirect { RedirectMode = RedirectMode.DonotRedirect },
                SignatureType = new SignatureType { Mechanism = SignatureMechanism.Pkisignature,
                    SignatureMethods = [SignatureMethod.NoBankid] },
            },
        ],
    };
}

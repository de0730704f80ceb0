using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Fakes;

/// <summary>The differences between the vendors: credentials, which calls change something, and where ids are listed.</summary>
internal abstract class VendorProfile
{
    private static readonly string[] Overrides = ["X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"];

    public static VendorProfile Of(ComparedVendor vendor, FakeSide fake) =>
        vendor == ComparedVendor.Signicat ? new SignicatProfile(fake) : new OneflowProfile(fake);

    /// <summary>The name of the vendor in a report.</summary>
    public abstract string Name { get; }

    /// <summary>The path of the API at the fake.</summary>
    public abstract string FakePrefix { get; }

    /// <summary>True for a call that may change something at the service, however it looks.</summary>
    public virtual bool IsWrite(ComparedRequest request) =>
        !request.IsRead
        || Overrides.Any(name => request.Header(name) is { } method && method.ToUpperInvariant() is not ("GET" or "HEAD" or "OPTIONS"))
        || request.Query.Contains("_method=", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of the fake that lists what a segment of a path names by id; null when no operation lists it.</summary>
    /// <param name="segments">The path below the base address, with the fake's ids in the segments before.</param>
    /// <param name="index">The place of the id.</param>
    public abstract string? ListOf(IReadOnlyList<string> segments, int index);

    /// <summary>
    /// The call with the fake's credentials in place of the caller's, so that no credential of the service leaves it: several
    /// forms when the caller's rights are not known, the likeliest first.
    /// </summary>
    public abstract Task<SignedIn> SignInAsync(ComparedRequest request, Reply? real, CancellationToken cancellation);

    /// <summary>The headers with which the fake lists all that an account has.</summary>
    public abstract Task<IReadOnlyList<Header>> AdminAsync(FakeAccount account, CancellationToken cancellation);

    /// <summary>Remembers which credentials of the two sides belong together.</summary>
    public virtual void Learn(ComparedRequest request, Reply real, Reply fake, FakeAccount? account)
    {
    }

    /// <summary>The secrets of a call and of its response, which must not get into a report.</summary>
    public abstract IEnumerable<string> SecretsOf(ComparedRequest request, Reply? real);
}

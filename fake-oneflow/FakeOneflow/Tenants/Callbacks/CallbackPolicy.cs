namespace OneflowFake.Tenants.Callbacks;

/// <summary>
/// Decides which addresses a webhook may be registered with: HTTPS, as documented; plain HTTP for what cannot leave the
/// machine, as tests need it. Whether an address is called then is for the <see cref="AddressGuard"/> to say.
/// </summary>
internal sealed class CallbackPolicy(AddressGuard? guard, bool allowPlainHttp)
{
    /// <summary>For webhooks that were registered before, whatever was allowed then.</summary>
    public static CallbackPolicy Anywhere { get; } = new(null, true);

    public bool Allows(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (guard is null
            || url.Scheme == Uri.UriSchemeHttps
            || (allowPlainHttp && url.Scheme == Uri.UriSchemeHttp && guard.IsNear(url.IdnHost.Trim('[', ']'))));
}

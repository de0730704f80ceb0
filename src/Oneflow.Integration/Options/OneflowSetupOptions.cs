namespace Oneflow.Integration;

/// <summary>Options of the Setup URL endpoint.</summary>
public sealed class OneflowSetupOptions
{
    /// <summary>The event that enables an account. Oneflow's pages do not name it; the default is <c>enable</c>. Case is ignored.</summary>
    public string EnableEvent { get; set; } = "enable";

    /// <summary>
    /// The event that disables an account. Oneflow's pages do not name it; the default is <c>disable</c>. Case is ignored.
    /// </summary>
    public string DisableEvent { get; set; } = "disable";

    /// <summary>The maximum size of a body, in bytes. Longer bodies get 413. The default is 16 KiB.</summary>
    public int MaxBodyBytes { get; set; } = 16 * 1024;

    /// <summary>
    /// The number of calls to enable accounts within a minute, each of which asks Oneflow about the token it brings. Further
    /// calls get 429. The default is 300.
    /// </summary>
    public int EnableCallsPerMinute { get; set; } = 300;

    /// <summary>The number of calls to enable one account within a minute. Further calls get 429. The default is 20.</summary>
    public int EnableCallsPerAccountAndMinute { get; set; } = 20;

    /// <summary>
    /// The time for which Oneflow's word is taken that a token is still accepted, after a call that an account was disabled.
    /// The default is one minute. Anyone can send such a call, so Oneflow is asked at most once per account in this time.
    /// </summary>
    public TimeSpan DisableCheckInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Returns the address that the user is sent to after an account was enabled, which becomes <c>oauth_link</c> in the
    /// response; null for none. It gets the id of the account, and runs again when the account is enabled again.
    /// </summary>
    public Func<long, CancellationToken, ValueTask<Uri?>>? OAuthLink { get; set; }
}

namespace Oneflow.Integration;

/// <summary>How calls to the Setup URL are read and answered.</summary>
public sealed class OneflowSetupOptions
{
    /// <summary>The event that enables. Oneflow's pages do not print it; <c>enable</c> when left out. Case does not matter.</summary>
    public string EnableEvent { get; set; } = "enable";

    /// <summary>The event that disables. Oneflow's pages do not print it; <c>disable</c> when left out. Case does not matter.</summary>
    public string DisableEvent { get; set; } = "disable";

    /// <summary>Most bytes of a body; longer ones are answered 413. 16 KiB when left out.</summary>
    public int MaxBodyBytes { get; set; } = 16 * 1024;

    /// <summary>
    /// Gives the address to which the user is sent after an account was enabled, as <c>oauth_link</c> of the answer; null
    /// for none. It is told the id of the account, and called again when the enabling is.
    /// </summary>
    public Func<long, CancellationToken, ValueTask<Uri?>>? OAuthLink { get; set; }
}

using Oneflow.Testing.Control;

namespace Oneflow.Testing;

/// <summary>
/// The latest calls of a tenant with its own tokens, their responses, and the rules that refused them. It holds no
/// tokens, secrets or email addresses.
/// </summary>
public sealed class TenantJournal
{
    private readonly ControlClient _control;
    private readonly string _tenantId;

    internal TenantJournal(ControlClient control, string tenantId) => (_control, _tenantId) = (control, tenantId);

    /// <summary>Returns entries, the oldest first.</summary>
    /// <param name="operation">Only calls of this operation, such as <c>getContract</c>.</param>
    /// <param name="status">Only answers with this status.</param>
    /// <param name="since">Only entries after the one with this sequence number.</param>
    /// <param name="limit">The maximum number of entries, 1 to 1000; 100 by default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<JournalEntry>> ListAsync(
        string? operation = null, int? status = null, long? since = null, int? limit = null, CancellationToken cancellationToken = default)
        => (await _control.Journals.GetJournalAsync(
            _tenantId, operation, status, since, limit, cancellationToken: cancellationToken).ConfigureAwait(false))
            .Entries;

    /// <summary>Forgets all entries; sequence numbers go on.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task ClearAsync(CancellationToken cancellationToken = default) =>
        _control.Journals.ClearJournalAsync(_tenantId, cancellationToken);
}

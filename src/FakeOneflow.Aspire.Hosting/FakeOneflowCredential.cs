namespace Aspire.Hosting.ApplicationModel;

/// <summary>A token or an email address of a fake's account. It is known when the fake is ready, and reading it waits until then.</summary>
public sealed class FakeOneflowCredential : IValueProvider, IManifestExpressionProvider
{
    private readonly IFakeOneflowResource _resource;
    private readonly string _name;

    // Replaced when the fake has restarted, as its credentials may be others then.
    private volatile TaskCompletionSource<string> _value = New();

    internal FakeOneflowCredential(IFakeOneflowResource resource, string name) => (_resource, _name) = (resource, name);

    /// <inheritdoc/>
    public string ValueExpression => $"{{{_resource.Name}.{_name}}}";

    /// <inheritdoc/>
    public async ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
        await _value.Task.WaitAsync(cancellationToken).ConfigureAwait(false);

    internal void Set(string value)
    {
        if (!_value.TrySetResult(value))
        {
            var known = New();
            known.SetResult(value);
            _value = known;
        }
    }

    internal void Fail(Exception failure) => _value.TrySetException(failure);

    private static TaskCompletionSource<string> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

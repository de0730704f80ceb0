namespace OneflowFake.Tenants;

/// <summary>
/// Takes back what a call changed when the call is refused, fails, or is not written to the log. All state of a tenant changes
/// through here, drawn ids included, so that no operation has to restore anything itself.
/// </summary>
/// <remarks>Belongs to the thread that began it: a call is decided in one go, under the tenant's lock.</remarks>
internal sealed class Undo : IDisposable
{
    [ThreadStatic]
    private static Undo? _current;

    private readonly Undo? _outer;
    private List<Action>? _steps;
    private bool _isKept;

    private Undo() => (_outer, _current) = (_current, this);

    /// <summary>Indicates whether changes on this thread are being recorded.</summary>
    public static bool IsOn => _current is not null;

    /// <summary>Records all changes until it is disposed; then takes them back unless they are kept.</summary>
    public static Undo Begin() => new();

    /// <summary>Adds a step that takes a change back; call it before the change.</summary>
    public static void Note(Action step) => _current?.Add(step);

    /// <summary>Returns the new value of a field, and records how to restore the old one.</summary>
    /// <param name="old">The value so far.</param>
    /// <param name="value">The new value.</param>
    /// <param name="restore">Assigns a value to the field.</param>
    public static T Set<T>(T old, T value, Action<T> restore)
    {
        if (_current is { } current)
            current.Add(() => restore(old));
        return value;
    }

    /// <summary>Keeps the changes.</summary>
    public void Keep() => _isKept = true;

    /// <summary>Takes the changes back, the latest first, unless they are kept.</summary>
    public void Dispose()
    {
        _current = _outer;
        // Calls that only look leave no steps.
        if (_steps is not { } steps)
            return;

        _steps = null;
        if (_isKept)
        {
            foreach (var step in steps)
                _outer?.Add(step);
            return;
        }

        for (var i = steps.Count - 1; i >= 0; i--)
            steps[i]();
    }

    private void Add(Action step) => (_steps ??= []).Add(step);
}

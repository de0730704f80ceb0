namespace OneflowFake.Tenants;

/// <summary>
/// Takes back what a call changed when the call is refused, fails, or is not written to the log. All state of a tenant changes
/// through here, drawn ids included, so that no operation has to restore anything itself.
/// </summary>
/// <remarks>Belongs to the thread that began it: a call is decided in one go, under the tenant's lock.</remarks>
internal sealed class Undo : IDisposable
{
    private const int MaxIdleCapacity = 256;

    [ThreadStatic]
    private static Undo? _current;

    // Each thread keeps the list of its last call for the next, as most calls leave a few dozen steps.
    [ThreadStatic]
    private static List<Step>? _idle;

    private readonly Undo? _outer;
    private List<Step>? _steps;
    private List<object>? _once;
    private bool _isKept;

    private Undo() => (_outer, _current) = (_current, this);

    /// <summary>Indicates whether changes on this thread are being recorded.</summary>
    public static bool IsOn => _current is not null;

    /// <summary>Records all changes until it is disposed; then takes them back unless they are kept.</summary>
    public static Undo Begin() => new();

    /// <summary>Adds a step that takes a change back; call it before the change.</summary>
    /// <param name="before">What was there so far.</param>
    /// <param name="restore">Brings it back.</param>
    public static void Note<T>(T before, Action<T> restore) => _current?.Add(new Step<T>(before, restore));

    /// <summary>True the first time that it is asked about something, which needs one step however often it changes.</summary>
    /// <param name="changed">What is about to change.</param>
    public static bool IsFirst(object changed)
    {
        if (_current is not { } current || current._once?.Contains(changed) == true)
            return false;

        (current._once ??= []).Add(changed);
        return true;
    }

    /// <summary>Returns the new value of a field, and records how to restore the old one.</summary>
    /// <param name="old">The value so far.</param>
    /// <param name="value">The new value.</param>
    /// <param name="restore">Assigns a value to the field.</param>
    public static T Set<T>(T old, T value, Action<T> restore)
    {
        Note(old, restore);
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
            _outer?.Add(steps);
        else
            TakeBack(steps);

        if (steps.Capacity > MaxIdleCapacity)
            return;

        steps.Clear();
        _idle = steps;
    }

    private static void TakeBack(List<Step> steps)
    {
        for (var i = steps.Count - 1; i >= 0; i--)
            steps[i].TakeBack();
    }

    private void Add(Step step) => Steps().Add(step);

    private void Add(List<Step> steps) => Steps().AddRange(steps);

    private List<Step> Steps()
    {
        if (_steps is null)
            (_steps, _idle) = (_idle ?? [], null);
        return _steps;
    }

    private abstract class Step
    {
        public abstract void TakeBack();
    }

    private sealed class Step<T>(T before, Action<T> restore) : Step
    {
        public override void TakeBack() => restore(before);
    }
}

using System.Buffers.Binary;
using System.Globalization;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Tenants.Faults;

/// <summary>The faults of a tenant, in the order in which they were asked for. The first that fits a call decides.</summary>
/// <param name="secrets">Where the draws come from, so that the same seed has the same hits.</param>
internal sealed class FaultList(SeededSecrets secrets)
{
    /// <summary>The number of faults that a tenant can have, spent ones included.</summary>
    public const int Max = 100;

    private readonly Lock _gate = new();
    private readonly TrackedList<FaultState> _faults = [];
    private long Last { get; set => field = Undo.Set(field, value, old => field = old); }

    /// <summary>Every fault with what is left of it, spent ones too.</summary>
    public IReadOnlyList<FaultState> All
    {
        get
        {
            lock (_gate)
                return [.. _faults];
        }
    }

    /// <summary>Adds a fault; null when there are too many.</summary>
    public FaultState? Add(Fault fault)
    {
        lock (_gate)
        {
            if (_faults.Count == Max)
                return null;

            var number = ++Last;
            var id = $"fault-{number.ToString(CultureInfo.InvariantCulture)}";
            var state = new FaultState(fault with { Id = id, Number = number }, 0, 0);
            _faults.Add(state);
            return state;
        }
    }

    public void Clear()
    {
        lock (_gate)
            _faults.Clear();
    }

    public bool Remove(string id)
    {
        lock (_gate)
            return _faults.RemoveAll(state => state.Fault.Id == id) > 0;
    }

    /// <summary>Indicates whether a fault could hit calls of an operation, so that they have to be counted.</summary>
    public bool AreAbout(string operationId)
    {
        lock (_gate)
            return _faults.Exists(state => !state.IsSpent && state.Fault.IsAbout(operationId));
    }

    /// <summary>The fault that hits a call, which is then counted; null when none does.</summary>
    public Fault? Take(string operationId)
    {
        lock (_gate)
        {
            for (var i = 0; i < _faults.Count; i++)
            {
                var state = _faults[i];
                if (state.IsSpent || !state.Fault.IsAbout(operationId))
                    continue;

                var isHit = IsHit(state);
                _faults[i] = state with { Calls = state.Calls + 1, Hits = state.Hits + (isHit ? 1 : 0) };
                if (isHit)
                    return state.Fault;
            }

            return null;
        }
    }

    /// <summary>Passes the faults through.</summary>
    public void Keep(StateStream state)
    {
        lock (_gate)
        {
            Last = state.Long(Last);
            state.Fill(_faults, FaultState.Keep);
        }
    }

    private bool IsHit(FaultState state)
    {
        if (state.Fault.Probability is not { } probability)
            return true;

        var draw = BinaryPrimitives.ReadUInt64BigEndian(
            secrets.DeriveShared($"fault-{state.Fault.Number.ToString(CultureInfo.InvariantCulture)}", state.Calls, sizeof(ulong)));
        return draw / (double)ulong.MaxValue < probability;
    }
}

namespace OneflowFake.Tenants.Clock;

/// <summary>Something that is due on the clock of a tenant. It is part of the tenant's state, so it holds data and no code.</summary>
internal abstract class DueWork
{
    /// <summary>A description in words.</summary>
    public abstract string What { get; }

    /// <summary>Indicates whether it would still happen.</summary>
    /// <param name="due">The moment at which it was due.</param>
    public abstract bool IsWanted(DateTimeOffset due);

    /// <summary>Happens. It looks first whether it is still wanted.</summary>
    /// <param name="due">The moment at which it was due.</param>
    public abstract void Happen(DateTimeOffset due);

    public sealed override string ToString() => What;
}

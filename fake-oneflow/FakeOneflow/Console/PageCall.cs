namespace OneflowFake.Console;

/// <summary>A request for a page.</summary>
/// <param name="Control">The control API.</param>
/// <param name="Frame">The part that all pages have in common.</param>
/// <param name="Rest">The segments of the address after the section.</param>
/// <param name="Cancellation">Cancels the call.</param>
internal sealed record PageCall(ControlPort Control, Frame Frame, IReadOnlyList<string> Rest, CancellationToken Cancellation)
{
    /// <summary>A form for the page itself; null for none.</summary>
    public ConsoleForm? Form { get; init; }

    /// <summary>True when the address names something that does not exist.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>Reads something of the tenant.</summary>
    /// <param name="path">Path below the tenant, with its query.</param>
    public async Task<Node> GetAsync(string path) =>
        (await Control.GetAsync($"/tenants/{Frame.Tenant}{path}", Cancellation)).Body;

    /// <summary>Reads what the first segment after the section names; nothing when there is no segment.</summary>
    /// <param name="path">Path below the tenant, to which the segment is added.</param>
    public async Task<Node> SelectAsync(string path)
    {
        if (Rest.Count == 0)
            return default;

        return await FindAsync($"/tenants/{Frame.Tenant}{path}/{Uri.EscapeDataString(Rest[0])}");
    }

    /// <summary>Reads what the page is about; without it the page is missing.</summary>
    /// <param name="path">Path of the control API.</param>
    public async Task<Node> FindAsync(string path)
    {
        var reply = await Control.GetAsync(path, Cancellation);
        IsMissing |= !reply.IsSuccess;
        return reply.IsSuccess ? reply.Body : default;
    }

    /// <summary>The filters of the page as a query of the control API.</summary>
    /// <param name="first">The query so far.</param>
    /// <param name="names">Their names.</param>
    public string Filters(string first, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Frame.Find(name) is { Length: > 0 } value)
                first += $"&{name}={Uri.EscapeDataString(value)}";
        }

        return first;
    }
}

namespace Benchmarks.Fake.Consoles;

/// <summary>Several consoles that are open at once.</summary>
internal sealed class ConsoleSet : IAsyncDisposable
{
    private readonly List<OpenConsole> _consoles = [];

    public int Refreshes => _consoles.Sum(console => console.Refreshes);

    public int MostRows => _consoles.Max(console => console.MostRows);

    public TimeSpan Slowest => _consoles.Max(console => console.Slowest);

    public static async Task<ConsoleSet> OpenAsync(int port, string tenant, int count)
    {
        var opened = new ConsoleSet();
        for (var i = 0; i < count; i++)
            opened._consoles.Add(await OpenConsole.OpenAsync(port, tenant));
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var console in _consoles)
            await console.DisposeAsync();
    }
}

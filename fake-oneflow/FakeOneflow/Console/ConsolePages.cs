using OneflowFake.Console.Pages;

namespace OneflowFake.Console;

/// <summary>The pages, in the order of the navigation.</summary>
internal static class ConsolePages
{
    /// <summary>The path that the console begins with.</summary>
    public const string Path = "/console";

    public static IReadOnlyList<ConsolePage> All { get; } =
    [
        new("", "Start", StartPage.RenderAsync),
        new("calls", "Calls", CallsPage.RenderAsync),
        new("contracts", "Contracts", ContractsPage.RenderAsync),
        new("webhooks", "Webhooks", WebhooksPage.RenderAsync),
        new("clock", "Clock", ClockPage.RenderAsync),
        new("faults", "Faults", FaultsPage.RenderAsync),
        new("extension", "Extension", ExtensionPage.RenderAsync),
        new("signicat", "Signicat", SignicatPage.RenderAsync),
        new("reference", "Reference", ReferencePage.RenderAsync),
    ];

    public static ConsolePage? Find(string section) => All.FirstOrDefault(page => page.Section == section);

    /// <summary>The kinds of faults, for people.</summary>
    public static IReadOnlyList<(string Value, string Text)> FaultKinds { get; } =
    [
        ("429", "429 Too many requests"), ("402", "402 Payment required"), ("422", "422 Unprocessable"), ("500", "500 Server error"),
        ("503", "503 Unavailable"), ("html", "502 with a page of HTML"), ("truncate", "half a body"), ("reset", "a connection reset"),
        ("stall", "nothing at all"), ("extra_members", "the real response with new members"),
        ("unknown_value", "the real response with an unknown value"),
    ];
}

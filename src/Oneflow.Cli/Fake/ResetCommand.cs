using System.CommandLine;
using System.Text.Json;

namespace Oneflow.Cli.Fake;

/// <summary><c>oneflow fake reset</c>: takes back what was arranged to go wrong.</summary>
internal static class ResetCommand
{
    public static Command Create(FakeTarget target, TextWriter output)
    {
        var command = new Command(
            "reset", "Forgets the journal, and removes the faults, the rate limit and the switches of deliveries. Contracts stay: "
            + "'tenants --new' begins afresh.");
        target.SetAction(command, output, async (fake, parsed, cancellationToken) =>
        {
            await fake.SendAsync(HttpMethod.Delete, "/faults", null, cancellationToken);
            await fake.SendAsync(HttpMethod.Put, "/rate_limit", FakeJsonContext.Body(("on", false)), cancellationToken);
            await fake.SendAsync(HttpMethod.Put, "/deliveries/switches", "{}", cancellationToken);
            await fake.SendAsync(HttpMethod.Delete, "/journal", null, cancellationToken);
            using var done = JsonDocument.Parse("""{"reset":true}""");
            fake.Printer.Print(done.RootElement, _ => "nothing goes wrong now, and the journal is empty");
        });
        return command;
    }
}

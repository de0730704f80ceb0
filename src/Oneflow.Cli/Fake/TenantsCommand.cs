using System.CommandLine;
using System.Text.Json;

namespace Oneflow.Cli.Fake;

/// <summary><c>oneflow fake tenants</c>: lists, creates and deletes tenants.</summary>
internal static class TenantsCommand
{
    public static Command Create(FakeTarget target, TextWriter output)
    {
        var create = new Option<bool>("--new") { Description = "Create one, and print its token." };
        var seed = new Option<int?>("--seed") { Description = "The seed of the new one; the same seed gives the same data." };
        var delete = new Option<string?>("--delete") { Description = "Delete the tenant with this id." };
        var command = new Command("tenants", "Prints the tenants of the fake; creates or deletes one.") { create, seed, delete };
        target.SetAction(command, output, async (fake, parsed, cancellationToken) =>
        {
            if (parsed.GetValue(delete) is { } id)
            {
                await fake.SendToAsync(HttpMethod.Delete, $"tenants/{PathPart.Of(id, "tenant")}", null, cancellationToken);
                using var deleted = JsonDocument.Parse(FakeJsonContext.Body(("deleted", id)));
                fake.Printer.Print(deleted.RootElement, _ => $"{FakePrinter.Plain(id)} is deleted");
                if (!parsed.GetValue(create))
                    return;
            }

            if (parsed.GetValue(create))
            {
                var made = await fake.SendToAsync(
                    HttpMethod.Post, "tenants", FakeJsonContext.Body(("seed", parsed.GetValue(seed))), cancellationToken);
                fake.Printer.Print(made,
                    json => FakePrinter.Plain($"{json.GetProperty("id").GetString()}  token {json.GetProperty("token").GetString()}  user "
                    + $"{json.GetProperty("users")[0].GetProperty("email").GetString()}"));
                return;
            }

            foreach (var tenant in (await fake.SendToAsync(HttpMethod.Get, "tenants", null, cancellationToken)).GetProperty("tenants")
                .EnumerateArray())
                fake.Printer.Print(tenant, Describe);
        });
        return command;
    }

    private static string Describe(JsonElement tenant) =>
        FakePrinter.Plain($"{tenant.GetProperty("id").GetString()}  {tenant.GetProperty("account").GetProperty("name").GetString()}"
        + $"  {tenant.GetProperty("plan").GetString()}  {tenant.GetProperty("calls")} calls"
        + $"  {FakePrinter.Time(tenant.GetProperty("now"))}{(tenant.GetProperty("runs").GetBoolean() ? "" : " frozen")}");
}

using System.CommandLine;
using System.Text.Json;

namespace Oneflow.Cli.Fake;

/// <summary><c>oneflow fake contracts</c> and <c>sign</c>.</summary>
internal static class ContractsCommand
{
    public static Command Create(FakeTarget target, TextWriter output)
    {
        var state = new Option<string?>("--state") { Description = "Only contracts in this state." };
        state.CompletionSources.Add("draft", "pending", "overdue", "signed", "declined");
        var command = new Command("contracts", "Prints the contracts of a tenant, the latest first.") { state };
        target.SetAction(command, output, async (fake, parsed, cancellationToken) =>
        {
            var filter = parsed.GetValue(state) is { } text ? $"?state={Uri.EscapeDataString(text)}" : "";
            var contracts = (await fake.GetAsync("/contracts" + filter, cancellationToken)).GetProperty("contracts");
            fake.Printer.PrintAll(contracts.EnumerateArray(), json => Describe(json, fake.Printer), "no contracts");
        });
        return command;
    }

    public static Command CreateSign(FakeTarget target, TextWriter output)
    {
        var contract = new Argument<long>("contract") { Description = "Id of the contract." };
        var participant = new Argument<long>("participant") { Description = "Id of the participant, of whichever side." };
        var decline = new Option<bool>("--decline") { Description = "Decline instead." };
        var command = new Command("sign", "Lets a participant sign or decline a contract.") { contract, participant, decline };
        target.SetAction(command, output, async (fake, parsed, cancellationToken) =>
        {
            var path = FormattableString.Invariant($"/contracts/{parsed.GetValue(contract)}/participants/{parsed.GetValue(participant)}/")
                + (parsed.GetValue(decline) ? "decline" : "sign");
            var answer = await fake.SendAsync(HttpMethod.Post, path, null, cancellationToken);
            fake.Printer.Print(answer,
                json => $"contract {FakePrinter.Plain(json.GetProperty("contract_id").ToString())} is "
                + $"{fake.Printer.State(json.GetProperty("state").GetString()!)}");
        });
        return command;
    }

    private static string Describe(JsonElement contract, FakePrinter printer) =>
        $"{FakePrinter.Plain(contract.GetProperty("id").ToString())}  {printer.State(contract.GetProperty("state").GetString()!)}"
        + FakePrinter.Plain($"  {contract.GetProperty("signed")} of {contract.GetProperty("signatories")} signed")
        + $"  {FakePrinter.Time(contract.GetProperty("created_time"))}  {FakePrinter.Plain(contract.GetProperty("name").GetString())}"
        + printer.Soft("  " + string.Join(", ", contract.GetProperty("parties").EnumerateArray().Select(party => party.GetString())));
}

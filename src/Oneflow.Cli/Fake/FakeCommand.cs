using System.CommandLine;

namespace Oneflow.Cli.Fake;

/// <summary><c>oneflow fake</c>: runs the fake, and works with one that runs.</summary>
internal static class FakeCommand
{
    /// <summary>Creates the command. Without one of its subcommands the fake reads the command line itself.</summary>
    public static Command Create(TextWriter output)
    {
        var target = new FakeTarget();
        var command = new Command(
            "fake", "Runs the fake until Ctrl-C ('oneflow fake --help' lists its options), or works with one that runs.")
        {
            CallsCommand.Create(target, output),
            DeliveriesCommand.Create(target, output),
            DeliveriesCommand.CreateReplay(target, output),
            ContractsCommand.Create(target, output),
            ContractsCommand.CreateSign(target, output),
            AdvanceCommand.Create(target, output),
            FaultCommand.Create(target, output),
            TriggerCommand.Create(target, output),
            ExtensionCommand.Create(target, output),
            ResetCommand.Create(target, output),
            TenantsCommand.Create(target, output),
        };
        foreach (var subcommand in command.Subcommands)
            target.AddTo(subcommand);
        return command;
    }

    /// <summary>True when a command line is for a fake that runs.</summary>
    public static bool Owns(IReadOnlyList<string> args, Command command) =>
        args is ["fake", var name, ..] && command.Subcommands.Any(subcommand => subcommand.Name == name);
}

using System.CommandLine;

namespace Oneflow.Cli.Completion;

/// <summary><c>oneflow completion</c>: prints what makes a shell complete the command line.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _oneflow() { local IFS=$'\n'; COMPREPLY=($(oneflow "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2> /dev/null)); }
        complete -o default -F _oneflow oneflow
        """;

    private const string Zsh = """
        _oneflow() { compadd -- ${(f)"$(oneflow "[suggest:${#BUFFER}]" "$BUFFER" 2> /dev/null)"} }
        compdef _oneflow oneflow
        """;

    private const string Fish = """
        complete -f -c oneflow -a '(set -l line (commandline -cp); oneflow "[suggest:"(string length -- $line)"]" $line 2> /dev/null)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName oneflow -ScriptBlock {
            param($word, $ast, $position)
            oneflow "[suggest:$position]" "$ast" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    public static Command Create(TextWriter output)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command(
            "completion", "Prints a script that lets a shell complete the command line: eval \"$(oneflow completion bash)\".") { shell };
        command.SetAction(async (parsed, _) =>
        {
            await output.WriteLineAsync(parsed.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, "fish" => Fish, _ => PowerShell });
            return ExitCodes.Success;
        });
        return command;
    }
}

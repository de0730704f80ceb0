using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using OpenApiDiff.Reading;

namespace Oneflow.Cli.Specs;

/// <summary>Reads files as they were at a revision, with the git command.</summary>
/// <param name="folder">A folder in the repository.</param>
internal sealed class GitRevisions(string folder)
{
    /// <summary>Returns the text of a file at a revision.</summary>
    /// <param name="revision">A revision as git writes it.</param>
    /// <param name="path">The path of the file in the repository; one that starts with <c>./</c> goes from the folder.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SpecException">There is no such repository, revision or file, or no git.</exception>
    public async Task<string> ReadAsync(string revision, string path, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new SpecException($"There is no folder {folder}; give one in a git repository with --repository.");
        var probe = await RunAsync(["rev-parse", "--git-dir"], cancellationToken);
        if (probe.ExitCode != 0)
            throw new SpecException($"{revision}:{path} is not a file, and {folder} is not in a git repository that git reads "
                + $"({FirstLine(probe.Error)}); give a file, or a folder in a repository with --repository.");

        // No revision starts with a hyphen; an option does.
        if (revision.StartsWith('-')
            || (await RunAsync(["rev-parse", "--verify", "--quiet", $"{revision}^{{tree}}"], cancellationToken)).ExitCode != 0)
            throw new SpecException($"git knows no revision {revision} in {folder}; 'git log' lists the commits there are, and a "
                + "shallow clone has few.");

        var (exitCode, text, _) = await RunAsync(["cat-file", "blob", $"{revision}:{path}"], cancellationToken);
        return exitCode == 0
            ? text
            : throw new SpecException(
            $"At the revision {revision} there is no file {path}; 'git ls-tree -r --name-only {revision}' lists those there are.");
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(
        IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var git = Start(start);
        git.StandardInput.Close();
        try
        {
            var output = git.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = git.StandardError.ReadToEndAsync(cancellationToken);
            await git.WaitForExitAsync(cancellationToken);
            return (git.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            git.Kill();
            throw;
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new SpecException("The git command, which reads revisions, was not found; install git, or give two files.");
        }
    }
}

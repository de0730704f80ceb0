using OpenApiDiff.Reading;

namespace Oneflow.Cli.Specs;

/// <summary>Reads specs from where the user says they are.</summary>
/// <param name="repository">A folder in the git repository that revisions are looked up in.</param>
internal sealed class SpecSources(string repository)
{
    /// <summary>Reads a file, or a git revision of one.</summary>
    /// <exception cref="SpecException">There is none, or it is not a spec.</exception>
    public async Task<Spec> ReadAsync(string source, CancellationToken cancellationToken) =>
        Spec.Parse(await ReadTextAsync(source, cancellationToken), source);

    private async Task<string> ReadTextAsync(string source, CancellationToken cancellationToken)
    {
        // A file of that very name wins, so that no file is out of reach; a rooted path is one, colon or not.
        if (!File.Exists(source) && !Path.IsPathRooted(source) && source.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
            return await new GitRevisions(repository).ReadAsync(source[..colon], source[(colon + 1)..], cancellationToken);

        try
        {
            return await File.ReadAllTextAsync(source, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SpecException($"There is no file {source}; give the path of a spec, or a git revision of one such as "
                + "HEAD~1:openapi/oneflow.yaml.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SpecException($"{source} cannot be read: {exception.Message.TrimEnd('.')}; give a file that can.");
        }
    }
}

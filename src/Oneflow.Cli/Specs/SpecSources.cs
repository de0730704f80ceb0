using OpenApiDiff.Reading;

namespace Oneflow.Cli.Specs;

/// <summary>Reads specs from where the user says they are.</summary>
/// <param name="repository">A folder in the git repository that revisions are looked up in.</param>
internal sealed class SpecSources(string repository)
{
    /// <summary>Reads a file, or a git revision of one.</summary>
    /// <exception cref="SpecException">There is none, or it is not a spec.</exception>
    public async Task<Spec> ReadAsync(string source, CancellationToken cancellationToken) =>
        await Spec.ReadAsync(await ReadTextAsync(source, cancellationToken), source, (path, token) => ReadOtherAsync(source, path, token),
            cancellationToken);

    // What a spec refers to is beside it: in the same folder, or in the same folder of the same revision.
    private async Task<string?> ReadOtherAsync(string source, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (IsRevision(source, out var colon))
            {
                var folder = source[(colon + 1)..].LastIndexOf('/') is var slash and >= 0 ? source[(colon + 1)..(colon + 2 + slash)] : "";
                return await new GitRevisions(repository).ReadAsync(source[..colon], folder + path, cancellationToken);
            }

            return await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(source) ?? "", path), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or SpecException)
        {
            return null;
        }
    }

    // A file of that very name wins, so that no file is out of reach; a rooted path is one, colon or not.
    private static bool IsRevision(string source, out int colon)
    {
        colon = source.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !File.Exists(source) && !Path.IsPathRooted(source);
    }

    private async Task<string> ReadTextAsync(string source, CancellationToken cancellationToken)
    {
        if (IsRevision(source, out var colon))
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

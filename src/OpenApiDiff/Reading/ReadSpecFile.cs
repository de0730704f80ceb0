namespace OpenApiDiff.Reading;

/// <summary>Reads a file that a spec refers to.</summary>
/// <param name="path">The path relative to the spec's folder, with forward slashes.</param>
/// <param name="cancellationToken">Cancels the read.</param>
/// <returns>The text of the file; null when there is no such file.</returns>
public delegate Task<string?> ReadSpecFile(string path, CancellationToken cancellationToken);

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace OpenApiDiff.Reading;

/// <summary>An OpenAPI spec that was read: Swagger 2.0, or OpenAPI 3.0, 3.1 or 3.2.</summary>
public sealed class Spec
{
    private Spec(string name, OpenApiDocument document, string version)
    {
        Name = name;
        Document = document;
        Version = version;
    }

    /// <summary>The name by which messages call it: a file, or a git revision of one.</summary>
    public string Name { get; }

    internal OpenApiDocument Document { get; }

    /// <summary>The version of OpenAPI it is written in.</summary>
    internal string Version { get; }

    /// <summary>Reads a spec that is one file, written in YAML or JSON.</summary>
    /// <param name="text">The text of the spec.</param>
    /// <param name="name">Names the spec in messages.</param>
    /// <exception cref="SpecException">
    /// The text is not a spec, or one of a version that is not read, or it refers to other files.
    /// </exception>
    public static Spec Parse(string text, string name) => ReadAsync(text, name, null, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Reads a spec, written in YAML or JSON, with the files that it refers to.</summary>
    /// <param name="text">The text of the spec.</param>
    /// <param name="name">Names the spec in messages.</param>
    /// <param name="files">Reads the other files; null when the spec has to be one file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="SpecException">
    /// The text is not a spec, or one of a version that is not read, or a reference leads nowhere or in a ring.
    /// </exception>
    public static async Task<Spec> ReadAsync(string text, string name, ReadSpecFile? files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        if (SpecText.Parse(text, name) is not JsonObject root || !(root.ContainsKey("openapi") || root.ContainsKey("swagger")))
        {
            throw new SpecException(
                $"{name} is not an OpenAPI spec: it has no 'openapi' at its top; give a file that starts with 'openapi: 3.0.3' or the "
                + "like.");
        }

        var version = (root["openapi"] ?? root["swagger"])?.ToString() ?? "";
        if (!IsRead(version))
            throw new SpecException($"{name} is written in OpenAPI {version}, which is not read; convert it to OpenAPI 3.0, 3.1 or "
                + "3.2, or to Swagger 2.0.");

        var document = new SpecBundle(await SpecFiles.ReadAsync(root, name, files, cancellationToken).ConfigureAwait(false), name).Join();
        new SchemaRewriter(document, name).Rewrite();
        return new Spec(name, Load(document, name), version);
    }

    private static bool IsRead(string version) =>
        version is "2.0" || (version is ['3', '.', '0' or '1' or '2', ..] && (version.Length == 3 || version[3] == '.'));

    private static OpenApiDocument Load(JsonObject root, string name)
    {
        // Only what cannot be read is refused here. To hold a spec against all rules of OpenAPI is a linter's work.
        var settings = new OpenApiReaderSettings { RuleSet = new ValidationRuleSet() };
        try
        {
            var result = new OpenApiJsonReader().Read(root, new Uri("file:///spec"), settings);
            if (result.Diagnostic?.Errors.FirstOrDefault() is { } error)
                throw new SpecException($"{name} is not a valid spec: at {error.Pointer}: {SpecText.Sentence(error.Message)}; fix it "
                    + "there.");
            return result.Document ?? throw new SpecException($"{name} holds no spec; give a file that has 'openapi' and 'paths'.");
        }
        // Where a value has another type than OpenAPI has there, the library may fail in any way, a missing object included.
        catch (Exception exception) when (exception is not SpecException)
        {
            var reason = exception is OpenApiException or ArgumentException or ArithmeticException or FormatException
                ? SpecText.Sentence(exception.Message)
                : "a value has a type that OpenAPI does not allow in its place";
            throw new SpecException($"{name} is not a valid spec: {reason}; fix it there.");
        }
    }
}

using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool;

/// <summary>A document on its way through the passes.</summary>
/// <param name="root">The document.</param>
/// <param name="files">The files that it refers to.</param>
/// <param name="options">The options of the item.</param>
internal sealed class SpecContext(SpecNode root, SpecFiles files, SpecOptions options)
{
    private readonly HashSet<SpecOperation> _leftOut = [];

    public SpecNode Root => root;

    public SpecFiles Files => files;

    public SpecOptions Options => options;

    /// <summary>Everything that is not served as it is written, in the order in which it was found.</summary>
    public List<SpecFinding> Findings { get; } = [];

    /// <summary>The operations that are served.</summary>
    public List<SpecOperation> Operations { get; } = [];

    /// <summary>The operations that are not, with the reasons.</summary>
    public List<(SpecOperation Operation, SpecFinding Finding)> LeftOut { get; } = [];

    /// <summary>True when the document has numbers that may also be written as text.</summary>
    public bool ReadsNumbersFromText { get; set; }

    public SpecNode Schemas => root["components"]["schemas"];

    public void Note(string id, SpecPlace place, string message) => Findings.Add(new(id, SpecSeverity.Note, place, message));

    public void Warn(string id, SpecPlace place, string message)
        => Findings.Add(new(id, options.IsStrict ? SpecSeverity.Error : SpecSeverity.Warning, place, message));

    public void Fail(string id, SpecPlace place, string message) => Findings.Add(new(id, SpecSeverity.Error, place, message));

    /// <summary>Leaves out an operation, with one warning whatever the number of reasons.</summary>
    public void LeaveOut(SpecOperation operation, string id, SpecPlace place, string message)
    {
        if (!_leftOut.Add(operation))
            return;

        Warn(id, place, $"{operation.Title} is left out: {message}");
        LeftOut.Add((operation, Findings[^1]));
        Operations.Remove(operation);
    }
}

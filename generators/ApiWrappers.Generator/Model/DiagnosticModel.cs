using Microsoft.CodeAnalysis.Text;

namespace ApiWrappers.Generator.Model;

/// <summary>A diagnostic to report, as values: a location would keep its whole compilation alive.</summary>
internal sealed record DiagnosticModel(string Id, EquatableArray<string> Arguments, string FilePath, TextSpan Span);

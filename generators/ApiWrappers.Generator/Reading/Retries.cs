using ApiWrappers.Generator.Model;
using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Reading;

/// <summary>Reads whether an operation may be sent a second time.</summary>
internal static class Retries
{
    /// <summary>The value that the attribute states; null when it leaves that to the HTTP method, or states an unknown value.</summary>
    public static RetrySafety? Stated(AttributeData operation)
        => Attributes.Named(operation, "RetrySafety").Value is int stated && Enum.IsDefined(typeof(RetrySafety), stated)
            ? (RetrySafety)stated : null;

    /// <summary>The value that applies, as the runtime decides it.</summary>
    public static RetrySafety Of(AttributeData operation) => Stated(operation) ?? Attributes.Text(operation, 1) switch
    {
        "GET" or "HEAD" => RetrySafety.Safe,
        "PUT" or "DELETE" => RetrySafety.Idempotent,
        _ => RetrySafety.Never,
    };
}

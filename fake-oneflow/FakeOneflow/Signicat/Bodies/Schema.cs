using System.Text.Json;
using System.Text.Json.Nodes;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Bodies;

/// <summary>The form of a value of a body.</summary>
internal abstract record Schema
{
    /// <summary>Reads a value, with what is not known left out; null when it is not like this, which is reported.</summary>
    /// <param name="value">The value, which is not null.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="check">Where problems go.</param>
    public abstract JsonNode? Read(JsonElement value, string path, BodyCheck check);

    protected static JsonNode? Wrong(string path, string kind, BodyCheck check)
    {
        check.Report(SignicatBodyRules.FieldType, path, $"The field {NameOf(path)} is not {kind}.");
        return null;
    }

    /// <summary>The name of a field in messages, such as <c>Title</c>.</summary>
    public static string NameOf(string path) => SignicatProblem.Pascal(path[(path.LastIndexOf('.') + 1)..]);
}

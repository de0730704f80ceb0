using System.Net;
using System.Reflection;
using TestKit.Spec;

namespace TestKit.Clients;

/// <summary>A generated client beside its spec.</summary>
/// <typeparam name="T">The client.</typeparam>
internal static class Generated<T>
    where T : IGeneratedClient
{
    public static SpecDocument Spec { get; } = SpecDocument.Load(T.SpecFile);

    public static Assembly Assembly => T.Client.Assembly;

    /// <summary>The prefix of its exceptions' names.</summary>
    public static string Prefix => T.Client.Name[..^"Client".Length];

    public static IEnumerable<string> OperationIds => Spec.Operations.Select(operation => operation.Id);

    /// <summary>A type of the client's namespace, by its name; null when there is none.</summary>
    public static Type? Find(string name) => Assembly.GetType($"{T.Client.Namespace}.{name}");

    /// <summary>A type of the client's namespace, by its name.</summary>
    public static Type Get(string name) => Find(name) ?? throw new InvalidOperationException($"{T.Client.Namespace} has no type {name}.");

    public static string MethodOf(string id) => char.ToUpperInvariant(id[0]) + id[1..];

    public static string NameOf(int status) => status == 422 ? "UnprocessableContent" : ((HttpStatusCode)status).ToString();
}

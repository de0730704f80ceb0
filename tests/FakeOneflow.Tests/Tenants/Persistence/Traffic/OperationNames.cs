using OneflowFake.Control;
using OneflowFake.Oneflow;
using OneflowFake.Signicat;
using OneflowFake.Tests.Spec;

namespace OneflowFake.Tests.Tenants.Persistence.Traffic;

/// <summary>The names of the operations that requests are for, by their paths.</summary>
internal static class OperationNames
{
    private static readonly (string Method, string[] Parts, string Name)[] Routes =
    [
        .. OneflowResources.Operations.Select(operation => (operation.Method, Parts("/v1" + operation.Template), operation.Name)),
        .. SignicatResources.Operations.Select(
            operation => (operation.Method, Parts(SignicatApi.Path + operation.Template), operation.Name)),
        .. ControlOperations.All.Select(route => (route.Method, Parts(ControlApi.Path + route.Template), "control." + route.Id)),
    ];

    /// <summary>The names of all operations.</summary>
    public static IEnumerable<string> All => Routes.Select(route => route.Name);

    /// <summary>The operation that a request is for; null for none. A part that is spelt out wins over a placeholder.</summary>
    public static string? Of(SentRequest request)
    {
        var parts = Parts(request.Path.Split('?')[0]);
        return Routes.Where(route => route.Method == request.Method && Fits(route.Parts, parts))
            .OrderBy(route => route.Parts.Count(IsPlaceholder)).FirstOrDefault().Name;
    }

    private static bool Fits(string[] template, string[] parts) =>
        template.Length == parts.Length && template.Zip(parts).All(pair => IsPlaceholder(pair.First) || pair.First == pair.Second);

    private static string[] Parts(string path) => path.Split('/');

    private static bool IsPlaceholder(string part) => part.StartsWith('{');
}

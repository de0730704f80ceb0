using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Oneflow.Testing.Tests.AspireHosting;

/// <summary>The environment variables of a resource, as the orchestrator evaluates them.</summary>
internal static class Variables
{
    public static async Task<Dictionary<string, string?>> OfAsync(IResource resource, DistributedApplicationExecutionContext context)
    {
        var values = new Dictionary<string, object>();
        var callbacks = new EnvironmentCallbackContext(context, resource, values, CancellationToken.None);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
            await annotation.Callback(callbacks);

        var texts = new Dictionary<string, string?>();
        foreach (var (name, value) in values)
            texts[name] = value is IValueProvider provider ? await provider.GetValueAsync(CancellationToken.None) : value.ToString();
        return texts;
    }
}

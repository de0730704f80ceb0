using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ApiWrappers.SpecTool.Passes;
using ApiWrappers.SpecTool.Planning;

namespace ApiWrappers.SpecTool.Tests.Compiling;

/// <summary>Calls every operation of a client against a server that responds as the document says.</summary>
internal sealed class OperationCalls
{
    private readonly ClientPlan _plan;
    private readonly Assembly _assembly;
    private readonly JsonSerializerOptions _json;
    private readonly Samples _samples;
    private readonly List<string> _problems = [];
    private JsonNode? _sent;

    private OperationCalls(CompiledSpec spec, int seed)
    {
        _plan = spec.Prepared.Plan!;
        _assembly = spec.Load();
        var types = (ApiJsonTypes)_assembly.GetType($"{_plan.Options.Namespace}.{_plan.Json.Context}")!.GetProperty("Default")!.GetValue(
            null)!;
        _json = types.Options;
        _samples = new Samples(_plan, seed);
    }

    /// <summary>Calls all, and lists what was not as the document says.</summary>
    public static IReadOnlyList<string> Run(CompiledSpec spec, int seed)
    {
        var calls = new OperationCalls(spec, seed);
        foreach (var operation in calls._plan.Operations)
        {
            foreach (var success in operation.Successes)
                calls.Succeed(operation, success);
            foreach (var failure in operation.Failures)
                calls.Fail(operation, failure);
        }

        return calls._problems;
    }

    private void Succeed(OperationPlan operation, SuccessPlan success)
    {
        var isBodyless = success.Body.Kind == BodyKind.None;
        var sample = success.Body.Kind == BodyKind.Json ? _samples.Of(SchemaOf(operation, success.Status, success.Body.Media)) : null;
        var text = success.Body.Kind == BodyKind.Json ? sample?.ToJsonString() ?? "null" : isBodyless ? "" : "some text";
        var server = new SampleServer(
            int.TryParse(success.Status, out var status) ? status : 200, Encoding.UTF8.GetBytes(text), success.Body.Media);
        using var destination = new MemoryStream();
        object? value;
        try
        {
            value = Call(operation, server, destination);
        }
        catch (ApiException exception) when (
            sample is null && success.Body.Kind == BodyKind.Json && exception.Message.Contains("null", StringComparison.Ordinal))
        {
            // A nullable body of a status that always has one: null is refused with a clear error.
            return;
        }
        catch (Exception exception)
        {
            _problems.Add($"{operation.Operation.Title} {success.Status}: {exception.GetType().Name}: {exception.Message} "
                + $"{exception.InnerException?.Message} FOR {text}");
            return;
        }

        CheckRequest(operation, server);
        var type = ReturnTypeOf(operation);
        if (operation.Union is not null && !isBodyless)
        {
            var property = value!.GetType().GetProperty("Value")!;
            (value, type) = (property.GetValue(value), property.PropertyType);
        }

        switch (success.Body.Kind)
        {
            case BodyKind.Json when Samples.Difference(
                sample, JsonSerializer.SerializeToNode(value, _json.GetTypeInfo(type!))) is { } difference:
                Add(operation, $"{success.Status} was read otherwise: {difference}");
                break;
            case BodyKind.Text when value as string != text:
                Add(operation, $"read '{value}' as text");
                break;
            case BodyKind.File when operation.Union is null && destination.Length != text.Length:
                Add(operation, "did not write the file");
                break;
        }
    }

    private void Fail(OperationPlan operation, FailurePlan failure)
    {
        var status = failure.Status.Equals("4XX", StringComparison.OrdinalIgnoreCase) || failure.Status == "default" ? 400
            : int.TryParse(failure.Status, out var number) ? number : 0;
        if (status is < 400 or > 499 or 401 or 408 or 425 or 429)
            return;

        var text = failure.Body.Kind == BodyKind.Json
            ? _samples.Of(SchemaOf(operation, failure.Status, failure.Body.Media))?.ToJsonString() ?? "null"
            : failure.Body.Kind == BodyKind.None ? "" : "text";
        try
        {
            Call(operation, new SampleServer(status, Encoding.UTF8.GetBytes(text), failure.Body.Media), new MemoryStream());
            Add(operation, $"{status} is no failure");
        }
        catch (ApiException exception)
        {
            if (exception.Error.Status != status || exception.Error.Kind != ApiErrorKind.Status)
                Add(operation, $"{status} is {exception.Error.Kind}: {exception.Message}");
        }
        catch (Exception exception)
        {
            Add(operation, $"{status}: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private Reading.SpecNode SchemaOf(OperationPlan operation, string status, string media)
    {
        var responses = operation.Operation.Node["responses"];
        var content = responses.Members.First(response => response.Key.Equals(status, StringComparison.OrdinalIgnoreCase)).Value["content"];
        var found = content[media].Exists
            ? content[media]
            : content.Members.First(one => MediaTypes.IsAny(one.Key) || one.Key.Trim() == media || MediaTypes.IsJson(one.Key)).Value;
        return found["schema"];
    }

    private object? Call(OperationPlan operation, SampleServer server, Stream destination)
    {
        var prefix = _plan.Options.Namespace + ".";
        var credentials = _plan.Credentials.Select(credential => (ApiCredential)Activator.CreateInstance(
            _assembly.GetType(prefix + credential.Type)!,
                credential.Kind == Client.CredentialKind.Basic ? ["user", "secret"] : ["secret"])!).ToArray();
        var client = Activator.CreateInstance(
            _assembly.GetType(prefix + _plan.Options.Client)!, new HttpClient(server), new Uri("https://api.example/base/"), credentials)!;
        var resource = client.GetType().GetProperty(operation.Operation.Resource)!.GetValue(client)!;
        var method = resource.GetType().GetMethods().Single(method => method.Name == operation.Operation.MethodName + "Async");
        var arguments = method.GetParameters().Select(parameter => ArgumentOf(operation, parameter, destination)).ToArray();
        try
        {
            var task = (Task)method.Invoke(resource, arguments)!;
            task.GetAwaiter().GetResult();
            return task.GetType().GetProperty("Result")?.GetValue(task);
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private object? ArgumentOf(OperationPlan operation, ParameterInfo parameter, Stream destination)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(CancellationToken))
            return CancellationToken.None;
        if (type == typeof(Stream))
            return destination;
        if (type == typeof(ApiFile))
            return new ApiFile(new MemoryStream([65]), "å ä.pdf");
        if (type == typeof(IReadOnlyList<ApiFile>))
            return new[] { new ApiFile(new MemoryStream([65]), "a.pdf") };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IProgress<>))
            return null;
        if (type == typeof(string)
            && operation.Parameters.FirstOrDefault(one => one.Variable == parameter.Name) is { In: "path" or "query" })
            return "å ä/?&=+%";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && operation.Body.Variable != parameter.Name)
            return ListOf(type.GenericTypeArguments[0]);
        var value = JsonSerializer.Deserialize(_samples.Of(type)?.ToJsonString() ?? "null", type, _json);
        if (parameter.Name == operation.Body.Variable && operation.Body.Kind == BodyKind.Json)
            _sent = value is null ? null : JsonSerializer.SerializeToNode(value, _json.GetTypeInfo(type));
        return value;
    }

    // The items of a parameter are written as text, so there may be no JSON metadata of the list.
    private Array ListOf(Type item)
    {
        var list = Array.CreateInstance(item, 2);
        for (var index = 0; index < 2; index++)
            list.SetValue(JsonSerializer.Deserialize(
                _samples.Of(item)?.ToJsonString() ?? "null", Nullable.GetUnderlyingType(item) ?? item, _json), index);
        return list;
    }

    private Type? ReturnTypeOf(OperationPlan operation)
    {
        var resource = _assembly.GetType($"{_plan.Options.Namespace}.{_plan.Options.Client}")!.GetProperty(
            operation.Operation.Resource)!.PropertyType;
        var returned = resource.GetMethods().Single(method => method.Name == operation.Operation.MethodName + "Async").ReturnType;
        return returned.IsGenericType ? returned.GenericTypeArguments[0] : null;
    }

    private void CheckRequest(OperationPlan operation, SampleServer server)
    {
        var uri = server.Request!.RequestUri!;
        var route = "/base/" + RouteParts.Split(operation.Operation.Route.TrimStart('/'))
            .Aggregate("", (text, part) => text + (part.IsHole ? "x" : part.Text));
        if (!operation.Operation.Node["x-aw-server"].Exists && !operation.Operation.Route.Contains('?', StringComparison.Ordinal)
            && uri.AbsolutePath.Split('/').Length != route.Split('/').Length)
            Add(operation, $"was sent to {uri}");
        var query = uri.Query.TrimStart('?').Split('&').Select(part => Uri.UnescapeDataString(part.Split('=')[0]))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var parameter in operation.Parameters.Where(
            parameter => parameter is { In: "query", Style: "plain" or "comma" or "repeat" }
                && parameter.Name != operation.Operation.Node["x-aw-download"]["parameter"].Text))
        {
            if (!query.Contains(parameter.Name))
                Add(operation, $"was sent without {parameter.Name}: {uri}");
        }

        if (uri.Query.Count(character => character == '?') > 1)
            Add(operation, $"has two queries: {uri}");
        if (operation.Body.Kind == BodyKind.Json
            && Samples.Difference(_sent, server.Body.Length == 0 ? null : JsonNode.Parse(server.Body)) is { } difference)
            Add(operation, $"sent something else: {difference}");
        if (operation.Body.Kind is not (BodyKind.None or BodyKind.Json or BodyKind.Fields) && server.Body.Length == 0)
            Add(operation, "was sent without its body");
    }

    private void Add(OperationPlan operation, string problem)
        => _problems.Add(string.Create(CultureInfo.InvariantCulture, $"{operation.Operation.Title}: {problem}"));
}

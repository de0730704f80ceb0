using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    private readonly SampleServer _server;
    private readonly HttpClient _http;
    private JsonNode? _sent;

    private OperationCalls(CompiledSpec spec, SampleServer server, HttpClient http, int seed)
    {
        (_server, _http) = (server, http);
        _plan = spec.Prepared.Plan!;
        _assembly = spec.Load();
        var types = (ApiJsonTypes)_assembly.GetType($"{_plan.Options.Namespace}.{_plan.Json.Context}")!.GetProperty("Default")!.GetValue(
            null)!;
        _json = types.Options;
        _samples = new Samples(_plan, seed);
    }

    /// <summary>Calls all, and lists what was not as the document says.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(CompiledSpec spec, int seed)
    {
        await using var server = await SampleServer.StartAsync(spec.Prepared.Plan!);
        using var http = server.CreateClient();
        var calls = new OperationCalls(spec, server, http, seed);
        foreach (var operation in calls._plan.Operations)
        {
            foreach (var success in operation.Successes)
                await calls.SucceedAsync(operation, success);
            foreach (var failure in operation.Failures)
                await calls.FailAsync(operation, failure);
        }

        return calls._problems;
    }

    private async Task SucceedAsync(OperationPlan operation, SuccessPlan success)
    {
        var isBodyless = success.Body.Kind == BodyKind.None;
        var sample = success.Body.Kind == BodyKind.Json ? _samples.Of(SchemaOf(operation, success.Status, success.Body.Media)) : null;
        var text = success.Body.Kind == BodyKind.Json ? sample?.ToJsonString() ?? "null" : isBodyless ? "" : "some text";
        _server.Expect(operation, new SampleResponse(
            int.TryParse(success.Status, out var status) ? status : 200, Encoding.UTF8.GetBytes(text), success.Body.Media));
        using var destination = new MemoryStream();
        object? value;
        try
        {
            value = await CallAsync(operation, destination);
        }
        catch (Exception exception)
        {
            _problems.Add($"{operation.Operation.Title} {success.Status}: {exception.GetType().Name}: {exception.Message} "
                + $"{exception.InnerException?.Message} FOR {text}");
            return;
        }

        CheckRequest(operation);
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
                Add(operation, $"{success.Status} was read otherwise: {difference} FOR {text}");
                break;
            case BodyKind.Text when value as string != text:
                Add(operation, $"read '{value}' as text");
                break;
            case BodyKind.File when operation.Union is null && destination.Length != text.Length:
                Add(operation, "did not write the file");
                break;
        }
    }

    private async Task FailAsync(OperationPlan operation, FailurePlan failure)
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
            _server.Expect(operation, new SampleResponse(status, Encoding.UTF8.GetBytes(text), failure.Body.Media));
            await CallAsync(operation, new MemoryStream());
            Add(operation, $"{status} is not a failure");
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

    private SpecTool.Reading.SpecNode SchemaOf(OperationPlan operation, string status, string media)
    {
        var responses = operation.Operation.Node["responses"];
        return SchemaOf(responses.Members.First(response => response.Key.Equals(status, StringComparison.OrdinalIgnoreCase)).Value, media);
    }

    private static SpecTool.Reading.SpecNode SchemaOf(SpecTool.Reading.SpecNode body, string media)
    {
        var content = body["content"];
        var found = content[media].Exists
            ? content[media]
            : content.Members.First(one => MediaTypes.IsAny(one.Key) || one.Key.Trim() == media || MediaTypes.IsJson(one.Key)).Value;
        return found["schema"];
    }

    private async Task<object?> CallAsync(OperationPlan operation, Stream destination)
    {
        var prefix = _plan.Options.Namespace + ".";
        var schemes = operation.Operation.Node["security"].Items.FirstOrDefault(item => item.Count > 0);
        var credentials = _plan.Credentials.Where(credential => schemes?[credential.Scheme].Exists == true)
            .Select(credential => (ApiCredential)Activator.CreateInstance(
            _assembly.GetType(prefix + credential.Type)!,
                credential.Kind == Client.CredentialKind.Basic ? ["user", "secret"] : ["secret"])!).ToArray();
        var client = Activator.CreateInstance(
            _assembly.GetType(prefix + _plan.Options.Client)!, _http, new Uri("https://api.example/base/"), credentials)!;
        var resource = client.GetType().GetProperty(operation.Operation.Resource)!.GetValue(client)!;
        var method = resource.GetType().GetMethods().Single(method => method.Name == operation.Operation.MethodName + "Async");
        var arguments = method.GetParameters().Select(parameter => ArgumentOf(operation, parameter, destination)).ToArray();
        var task = (Task)method.Invoke(resource, arguments)!;
        await task;
        return task.GetType().GetProperty("Result")?.GetValue(task);
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
        if (type == typeof(ApiForm))
            return FormOf();
        if (type == typeof(IReadOnlyList<ApiFile>))
            return new[] { new ApiFile(new MemoryStream([65]), "a.pdf") };
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IProgress<>))
            return null;
        if (type == typeof(string)
            && operation.Parameters.FirstOrDefault(one => one.Variable == parameter.Name) is { In: "path" or "query" or "cookie" })
            return "å ä/?&=+%";
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && operation.Body.Variable != parameter.Name)
            return ListOf(type.GenericTypeArguments[0]);

        // A type that is any JSON says less than its schema.
        var isAny = operation.Body is { Kind: BodyKind.Json, Type: { } sent } && HoldsAny(sent)
            && parameter.Name == operation.Body.Variable;
        var sample = isAny
            ? _samples.Of(SchemaOf(operation.Operation.Node["requestBody"], operation.Body.Media), isNullAllowed: false)
            : _samples.Of(type);
        var value = JsonSerializer.Deserialize(sample?.ToJsonString() ?? "null", type, _json);
        if (parameter.Name == operation.Body.Variable && operation.Body.Kind == BodyKind.Json)
            _sent = value is null ? null : JsonSerializer.SerializeToNode(value, _json.GetTypeInfo(type));
        return value;
    }

    private static bool HoldsAny(CSharpType type) => type.IsAny || (type.Item is { } item && HoldsAny(item));

    private static ApiForm FormOf()
    {
        var form = new ApiForm();
        form.Add("a", "b");
        return form;
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

    private void CheckRequest(OperationPlan operation)
    {
        foreach (var complaint in _server.Complaints)
            Add(operation, complaint);
        if (operation.Body.Kind == BodyKind.Json
            && Samples.Difference(_sent, _server.Body.Length == 0 ? null : JsonNode.Parse(_server.Body)) is { } difference)
            Add(operation, $"sent something else: {difference}");
        if (operation.Body.Kind is not (BodyKind.None or BodyKind.Json or BodyKind.Fields) && _server.Body.Length == 0)
            Add(operation, "was sent without its body");
    }

    private void Add(OperationPlan operation, string problem)
        => _problems.Add(string.Create(CultureInfo.InvariantCulture, $"{operation.Operation.Title}: {problem}"));
}

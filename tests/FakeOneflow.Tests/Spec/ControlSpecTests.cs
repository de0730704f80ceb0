using OneflowFake.Control;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Faults;
using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Spec;

public sealed class ControlSpecTests(TestServer server) : IClassFixture<TestServer>
{
    /// <summary>Routes that are not in the document, each with the reason.</summary>
    private static readonly Dictionary<string, string> Undescribed = new()
    {
        ["getDocument"] = "The response is the document itself, which is not a JSON object.",
        ["getVendorDocument"] = "The response is a document, which is not a JSON object.",
        ["streamChanges"] = "It is a stream of events without an end.",
        ["streamJournal"] = "It is a stream of events without an end.",
        ["streamDeliveries"] = "It is a stream of events without an end.",
        ["getContractFile"] = "It answers with the bytes of a file.",
    };

    private static IEnumerable<ControlRoute> AllRoutes => ControlOperations.All;

    [Fact]
    public void The_document_has_the_routes_of_the_control_api_and_no_others() =>
        Assert.Equal(
            AllRoutes.Where(route => !Undescribed.ContainsKey(route.Id))
                .Select(route => $"{route.Id}: {route.Method} {route.Template}").Order(),
            ControlSpec.Document.Operations.Select(operation => $"{operation.Id}: {operation.Method} {operation.Path}").Order());

    [Fact]
    public void The_document_has_the_words_of_the_control_api() =>
        Assert.Equal(
            FaultKind.ByName.Keys.Order(),
            ControlSpec.Document.Schemas["FaultResponse"]["enum"]!.AsArray().Select(value => (string)value!).Order());

    [Fact]
    public async Task The_document_is_served_as_it_stands()
    {
        var reply = await server.SendAsync("GET", ControlApi.Path + "/openapi.yaml");

        Assert.Equal(200, reply.Code);
        Assert.Equal("application/yaml", reply.ContentType);
        Assert.Equal(await File.ReadAllTextAsync(TestKit.RepositoryRoot.Combine("openapi", "fake-oneflow.yaml")), reply.Body);
    }

    /// <summary>Answers of all tests are checked as they come; here are those with as much in them as there can be.</summary>
    [Fact]
    public async Task Full_answers_are_as_documented()
    {
        var tenant = await server.NewTenantAsync();
        const string everything = """{"operation":"ping","response":"500","times":3,"probability":0.5,"latency":"00:00:00.001","takes_effect":true}""";
        Assert.Equal(201, (await tenant.ControlAsync("POST", "/faults", everything)).Code);
        Assert.Equal(201, (await tenant.ControlAsync("POST", "/faults", """{"operation":"listUsers","response":"503"}""")).Code);
        await tenant.GetAsync("/users?limit=1", tenant.Admin);
        await tenant.CreateAsync(Bodies.Contract(tenant).With("unread", 1));
        await tenant.GetAsync("/contracts/1", tenant.Admin);
        await tenant.GetAsync("/nowhere");

        var faults = await tenant.ControlAsync("GET", "/faults");
        var journal = await tenant.ControlAsync("GET", "/journal");

        Assert.Equal(2, faults.Json["faults"]!.AsArray().Count);
        Assert.Equal(4, journal.Json["entries"]!.AsArray().Count);
    }

    [Fact]
    public void An_answer_that_is_not_as_documented_is_noticed()
    {
        var reply = new Reply(System.Net.HttpStatusCode.OK, "", """{"on":true,"limit":2000}""", Response.JsonType);

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ControlSpec.Expect("GET", "/_fake/tenants/tenant-1/rate_limit", reply));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ControlSpec.Expect("DELETE", "/_fake/tenants/tenant-1", reply));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ControlSpec.Expect("GET", "/_fake/tenants/tenant-1/nothing", reply));
    }
}

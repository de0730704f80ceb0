using FakeOneflow.Contracts;
using FakeOneflow.Http;
using FakeOneflow.Rules;
using FakeOneflow.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace FakeOneflow.Tests.Spec;

public sealed class SpecTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly OpenApi Spec = OpenApi.Load();
    private static readonly SchemaCheck Schemas = new(Spec);

    [Fact]
    public void The_fake_serves_the_operations_of_the_spec_and_no_others() =>
        Assert.Equal(
            Spec.Operations.Select(operation => $"{operation.Id}: {operation.Method} {operation.Path}").Order(),
            ApiSurface.Operations.Select(operation => $"{operation.Id}: {operation.Method} {operation.Template}").Order());

    [Fact]
    public void An_operation_asks_for_the_user_as_the_spec_says() =>
        Assert.All(ApiSurface.Operations, operation =>
        {
            var node = Spec.Operations.Single(known => known.Id == operation.Id).Node;
            var alternatives = ((YamlSequenceNode)node["security"])
                .Select(alternative => OpenApi.Map(alternative).Any(scheme => scheme.Key == "userEmail")).ToList();
            var expected = (alternatives.Contains(true), alternatives.Contains(false)) switch
            {
                (true, false) => UserEmail.Required,
                (true, true) => UserEmail.Optional,
                _ => UserEmail.Unused,
            };
            Assert.Equal(expected, operation.UserEmail);
        });

    [Fact]
    public void A_rule_answers_with_a_status_that_the_spec_documents_for_the_operation() =>
        Assert.All(
            from rule in RuleCatalogue.All
            where !RouteRules.All.Contains(rule)
            from operation in rule.Operations
                // The page about users documents no 400, but a page that cannot be has to be answered somehow.
            where !(operation == OperationIds.ListUsers && rule.Status == 400)
            select (rule, operation),
            pair => Assert.Contains($"{pair.rule.Status}", Spec.Statuses(pair.operation)));

    [Fact]
    public void Every_failure_that_the_spec_documents_has_a_rule() =>
        Assert.All(
            from operation in Spec.Operations
            from status in Spec.Statuses(operation.Id)
            where status != "200"
            select (operation.Id, status),
            pair => Assert.Contains(
                RuleCatalogue.All, rule => rule.Operations.Contains(pair.Id) && $"{rule.Status}" == pair.status));

    [Fact]
    public void Participants_are_described_in_the_words_of_the_spec()
    {
        Assert.Equal(Enum("DeliveryChannel"), Vocabulary.DeliveryChannels.Order());
        Assert.Equal(Enum("SignMethod"), Vocabulary.SignMethods.Order());
        Assert.Equal(Enum("TwoStepAuthenticationMethod"), Vocabulary.TwoStepMethods.Order());
        Assert.Equal(Enum("PartyType"), Vocabulary.PartyTypes.Order());
    }

    [Fact]
    public async Task Every_answer_has_the_fields_of_its_schema_in_order()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.NewContractAsync();

        Schemas.Check(contract.Json, "Contract");
        Schemas.Check((await contract.LinkAsync()).Json, "AccessLink");
        Schemas.Check((await contract.PublishAsync()).Json, "Contract");
        Schemas.Check((await tenant.GetAsync("/accounts/me")).Json, "Account");
        Schemas.Check((await tenant.GetAsync("/users?limit=2")).Json, "UserList");
        Schemas.Check((await tenant.GetAsync("/workspaces")).Json, "WorkspaceList");
        Schemas.Check((await tenant.GetAsync("/templates")).Json, "TemplateList");
        Schemas.Check((await tenant.GetAsync("/contracts")).Json, "ContractList");
        Schemas.Check((await contract.PublishAsync()).Json, "Problem");
    }

    private static IEnumerable<string> Enum(string schema) =>
        ((YamlSequenceNode)Spec.Schema(schema)["enum"]).Select(OpenApi.Text).Order();
}

using OneflowFake.Oneflow;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Products;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Tenants.Calls;
using OneflowFake.Tenants.Rules;
using OneflowFake.Tests.Support;
using TestKit.Spec;

namespace OneflowFake.Tests.Spec;

public sealed class SpecTests(TestServer server) : IClassFixture<TestServer>
{
    private static readonly SpecDocument Spec = ApiSpec.Document;

    /// <summary>Operations of the spec that the fake does not serve, each with the reason.</summary>
    private static readonly Dictionary<string, string> NotYetServed = [];

    /// <summary>Statuses that pages leave out, but without which a documented rule could not be told.</summary>
    private static readonly Dictionary<(string Operation, int Status), string> BeyondTheSpec = new()
    {
        [(OperationIds.UpdateTemplateTypeDataFields, 403)] = "Only admins may; how others are refused is not said.",
        [(OperationIds.DeleteParticipant, 400)] = "A party has at least one participant; no refusal is listed.",
        [(OperationIds.UpdateWebhook, 400)] = "Nothing but 200 is listed.",
        [(OperationIds.UpdateWebhook, 404)] = "Nothing but 200 is listed.",
        [(OperationIds.ListContacts, 400)] = "The workspace is required; no refusal is listed.",
    };

    /// <summary>Rules that hold wherever there is a caller, a query, a path or a body, whatever the page lists.</summary>
    private static readonly Rule[] Everywhere = [.. OneflowResources.All[0].Rules, .. new RuleClass(typeof(ContractRules)).Rules];

    [Fact]
    public void The_fake_serves_the_operations_of_the_spec_and_no_others() =>
        Assert.Equal(
            Spec.Operations.Where(operation => !NotYetServed.ContainsKey(operation.Id))
                .Select(operation => $"{operation.Id}: {operation.Method} {operation.Path}").Order(),
            OneflowResources.Operations.Select(operation => $"{operation.Id}: {operation.Method} {operation.Template}").Order());

    [Fact]
    public void An_operation_knows_the_parameters_of_the_query_that_the_spec_has_and_no_others() =>
        Assert.Equal(
            Spec.Operations.Select(operation => $"{operation.Id}: {string.Join(", ", operation.QueryParameters.Order())}").Order(),
            OneflowResources.Operations.Select(operation => $"{operation.Id}: {string.Join(", ", operation.ParameterNames.Order())}")
                .Order());

    [Fact]
    public void An_operation_asks_for_the_user_as_the_spec_says() =>
        Assert.All(OneflowResources.Operations, operation =>
        {
            var alternatives = Spec.Operation(operation.Id).Security.Select(schemes => schemes.Contains("userEmail")).ToList();
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
            from rule in OneflowResources.Rules
            where !Everywhere.Contains(rule)
            from operation in rule.Operations
            where !BeyondTheSpec.ContainsKey((operation, rule.Status))
            select (rule, operation),
            pair => Assert.NotNull(Spec.Operation(pair.operation).Response(pair.rule.Status)));

    [Fact]
    public void Every_failure_that_the_spec_documents_has_a_rule() =>
        Assert.All(
            from operation in Spec.Operations
            where !NotYetServed.ContainsKey(operation.Id)
            from response in operation.Responses
            where response.Status is not (200 or 302)
            select (operation.Id, response.Status),
            pair => Assert.Contains(OneflowResources.Rules, rule => rule.Operations.Contains(pair.Id) && rule.Status == pair.Status));

    [Fact]
    public void Participants_are_described_in_the_words_of_the_spec()
    {
        Assert.Equal(Enum("DeliveryChannel"), Vocabulary.DeliveryChannels.Order());
        Assert.Equal(Enum("SignMethod"), Vocabulary.SignMethods.Order());
        Assert.Equal(Enum("TwoStepAuthenticationMethod"), Vocabulary.TwoStepMethods.Order());
        Assert.Equal(Enum("PartyType"), Vocabulary.PartyTypes.Order());
        Assert.Equal(Enum("ContractState"), Vocabulary.ContractStates.Order());
        Assert.Equal(Enum("SigningPeriodExpirationType"), SigningPeriod.Types.Order());
        Assert.Equal(Enum("QuantityType"), Product.QuantityTypes.Order());
        Assert.Equal(Enum("ProductColumnKey"), ProductGroupConfiguration.ColumnKeys.Order());
    }

    [Fact]
    public async Task Every_answer_has_the_fields_of_its_schema_in_order()
    {
        var tour = new SpecTour(await server.NewTenantAsync());
        await tour.RunAsync();

        Assert.All(tour.Answers, answer =>
        {
            Assert.True(answer.Reply.Code == 200, $"{answer.Operation}: {answer.Reply.Essence}");
            if (Spec.Operation(answer.Operation).Response(200)!.Schema is { } schema)
                FullResponse.Expect(answer.Reply.Json, schema, answer.Operation);
        });
        FullResponse.Expect((await tour.RefusedAsync()).Json, Spec.Schemas["Problem"], "a refusal");
        Assert.Equal(OperationIds.All.Order(), tour.Answers.Select(answer => answer.Operation).Distinct().Order());
    }

    private static IEnumerable<string> Enum(string schema) =>
        Spec.Schemas[schema]["enum"]!.AsArray().Select(value => (string)value!).Order();
}

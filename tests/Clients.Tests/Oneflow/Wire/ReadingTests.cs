using ApiWrappers;

namespace Oneflow.Client.Tests.Wire;

/// <summary>Answers in the forms that the reference prints.</summary>
public sealed class ReadingTests
{
    private const string EmptyPage = """{"_links":{"next":{"href":null},"previous":{"href":null},"self":{"href":"https://api.oneflow.com/v1/template_types?limit=1&offset=2"}},"count":3,"data":[]}""";

    [Fact]
    public async Task A_page_has_links_that_may_lead_nowhere_and_a_count_of_all()
    {
        var page = await new WireClient(EmptyPage).Client.TemplateTypes.ListTemplateTypesAsync(limit: 1, offset: 2);
        Assert.Equal(3, page.Count);
        Assert.Empty(page.Data);
        Assert.Null(page.Links.Next.Href);
        Assert.Equal("https://api.oneflow.com/v1/template_types?limit=1&offset=2", page.Links.Self.Href);
    }

    [Fact]
    public async Task The_data_to_create_a_contract_is_a_bare_array()
    {
        var workspaces = await new WireClient("""[{"id":7,"name":"Sales","templates":[{"id":8,"name":null}]}]""").Client.Helpers.GetContractCreateDataAsync();
        Assert.Equal((7, "Sales", 8), (workspaces[0].Id, workspaces[0].Name, workspaces[0].Templates[0].Id));
    }

    [Theory]
    [InlineData("2020-07-06T15:14:14+00:00")]
    [InlineData("2020-07-06T15:14:14+0000")]
    public async Task Times_come_with_and_without_a_colon(string time)
    {
        var account = await new WireClient($$"""{"id":1,"created_time":"{{time}}"}""").Client.Account.GetAccountAsync();
        Assert.Equal(new DateTimeOffset(2020, 7, 6, 15, 14, 14, TimeSpan.Zero), account.CreatedTime);
    }

    [Fact]
    public async Task Parties_are_a_closed_choice_wherever_their_type_stands()
    {
        var contract = await new WireClient("""
            {"id":1,"state":"draft","parties":[
              {"type":"company","id":2,"name":"Crates and Sons","my_party":false,"participants":[{"id":3,"name":"Ann"},{"id":4}]},
              {"id":5,"my_party":false,"participant":{"id":6,"name":"Cy"},"type":"individual"}]}
            """).Client.Contracts.GetContractAsync(1);
        Assert.Equal(2, Assert.IsType<CompanyParty>(contract.Parties[0]).Participants.Count);
        Assert.Equal("Cy", Assert.IsType<IndividualParty>(contract.Parties[1]).Participant.Name);
        Assert.Equal([3, 4, 6], contract.Parties.SelectMany(party => party.AllParticipants).Select(participant => participant.Id));
    }

    [Fact]
    public async Task Lifecycle_settings_have_periods_and_dates()
    {
        var contract = await new WireClient("""{"id":1,"state":"signed","lifecycle_settings":{"type":"recurring","duration":"1y","notice_period":"3m","initial_duration":null,"start_date":"2024-02-29","end_date":null}}""").Client.Contracts.GetContractAsync(1);
        var settings = contract.LifecycleSettings!;
        Assert.Equal(new CalendarPeriod(1, PeriodUnit.Years), settings.Duration);
        Assert.Equal(new CalendarPeriod(3, PeriodUnit.Months), settings.NoticePeriod);
        Assert.Null(settings.InitialDuration);
        Assert.Equal(new DateOnly(2024, 2, 29), settings.StartDate);
    }

    [Fact]
    public async Task Money_and_percentages_are_exact()
    {
        var product = await new WireClient("""{"id":1,"price_1":{"amount":{"amount":"500.10"},"base_amount":{"amount":"0.30"},"discount_percent":"12.500"}}""").User.Products.UpdateProductAsync(1, 1, new UpdateProductRequest());
        Assert.Equal(500.10m, product.Price1!.Amount!.Amount);
        Assert.Equal("0.30", product.Price1.BaseAmount!.Amount!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("12.500", product.Price1.DiscountPercent!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_state_nobody_knew_can_be_read_and_switched_on()
    {
        var contract = await new WireClient("""{"id":1,"state":"archived"}""").Client.Contracts.GetContractAsync(1);
        var text = contract.State.Value switch
        {
            ContractState.Values.Draft => "a draft",
            var other => $"something new: {other}",
        };
        Assert.Equal("something new: archived", text);
        Assert.Equal(ContractState.From("archived"), contract.State);
        Assert.NotEqual(ContractState.Draft, contract.State);
    }

    [Fact]
    public async Task Lists_are_never_null()
    {
        var contract = await new WireClient("""{"id":1,"state":"draft","parties":null}""").Client.Contracts.GetContractAsync(1);
        Assert.Empty(contract.Parties);
        Assert.Empty(contract.Tags);
        Assert.Empty((await new WireClient("""{"_links":{"self":{},"next":{},"previous":{}},"count":0,"data":null}""").Client.Users.ListUsersAsync()).Data);
    }

    [Theory]
    [InlineData("""{"id":2,"my_party":false}""")]
    [InlineData("""{"type":"robot","id":2,"my_party":false}""")]
    [InlineData("""{"type":null,"id":2,"my_party":false}""")]
    [InlineData("""{"type":7,"id":2,"my_party":false}""")]
    public async Task A_party_of_an_undocumented_type_is_kept_as_it_came(string party)
    {
        var body = $$"""{"id":1,"state":"draft","parties":[{{party}}]}""";
        var contract = await new WireClient(body).Client.Contracts.GetContractAsync(1);
        var unknown = Assert.IsType<UnknownParty>(Assert.Single(contract.Parties));
        Assert.Equal(2, unknown.Id);
        Assert.Equal(party.Contains("type", StringComparison.Ordinal), unknown.UnknownMembers?.ContainsKey("type") == true);
    }

    [Theory]
    [InlineData("""{"state":"draft"}""", "'id'")]
    [InlineData("""{"id":1,"state":"draft","parties":[{"type":"company","participants":[]}]}""", "$.parties[0]")]
    [InlineData("""{"id":1,"state":"draft","parties":[{"type":"company","type":"individual","id":2,"my_party":false}]}""", "$.parties[0]")]
    [InlineData("""{"id":1,"state":"draft","parties":["company"]}""", "$.parties[0]")]
    [InlineData("""{"id":"one","state":"draft"}""", "$.id")]
    [InlineData("""{"id":1,"state":"draft","published_time":"soon"}""", "$.published_time")]
    public async Task What_is_missing_or_malformed_is_named_with_operation_and_path(string body, string place)
    {
        var error = await Assert.ThrowsAsync<OneflowException>(() => new WireClient(body).Client.Contracts.GetContractAsync(1));
        Assert.Equal(ApiErrorKind.Unreadable, error.Error.Kind);
        Assert.StartsWith("getContract returned 200, but the body cannot be read:", error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Contains(place, StringComparison.Ordinal), error.Message);
        Assert.Equal(error.Message,
            Assert.IsType<GetContractResult.Unexpected>(await new WireClient(body).Client.Contracts.TryGetContractAsync(1)).Message);
    }

    [Fact]
    public async Task A_delete_answers_nothing_to_read()
        => await new WireClient("").User.Parties.DeletePartyAsync(1, 2);
}

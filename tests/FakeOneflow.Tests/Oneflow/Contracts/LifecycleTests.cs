using OneflowFake.Tests.Support;

namespace OneflowFake.Tests.Oneflow.Contracts;

public sealed class LifecycleTests(TestServer server) : IClassFixture<TestServer>
{
    private const string Prefix = "contract:lifecycle_state:";

    [Fact]
    public async Task A_contract_without_a_duration_begins_with_the_last_signature_and_goes_on()
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.SignedContractAsync();

        await tenant.AdvanceAsync("3650.00:00:00");

        Assert.Equal(["2025-01-15T09:00:00+00:00 start"], await LifeAsync(contract));
        var state = (await contract.NowAsync())["lifecycle_state"]!;
        Assert.Equal(("active", 1), ((string)state["lifecycle_state"]!, (int)state["period"]!));
        Assert.Null(state["contract_end_time"]);
    }

    [Fact]
    public async Task A_single_period_begins_on_its_day_and_comes_to_its_natural_end()
    {
        var (tenant, contract) = await SignedAsync("""{"type":"single_period","duration":"3m","start_date":"2025-02-01"}""");
        Assert.Equal("awaiting", (string)(await contract.NowAsync())["lifecycle_state"]!["lifecycle_state"]!);

        await tenant.AdvanceAsync("365.00:00:00");

        Assert.Equal(["2025-02-01T00:00:00+00:00 start", "2025-05-01T00:00:00+00:00 end"], await LifeAsync(contract));
        var now = await contract.NowAsync();
        var state = now["lifecycle_state"]!;
        Assert.Equal(
            ("ended", "2025-05-01T00:00:00+00:00"), ((string)state["lifecycle_state"]!, (string)state["contract_end_time"]!));
        Assert.Equal("signed", (string)now["state"]!);
        Assert.Equal("3m", (string)now["lifecycle_settings"]!["duration"]!);
        Assert.Equal("2025-02-01", (string)now["lifecycle_settings"]!["start_date"]!);
    }

    [Fact]
    public async Task The_last_day_belongs_to_the_contract()
    {
        var (tenant, contract) = await SignedAsync("""{"type":"single_period","end_date":"2025-01-31"}""");

        await tenant.AdvanceAsync("31.00:00:00");

        Assert.Equal(["2025-01-15T09:00:00+00:00 start", "2025-02-01T00:00:00+00:00 end"], await LifeAsync(contract));
    }

    [Fact]
    public async Task A_recurring_contract_has_period_after_period_counted_from_its_beginning()
    {
        var (tenant, contract) = await SignedAsync(
            """{"type":"recurring","duration":"1m","start_date":"2025-01-31","notice_period":"5d"}""");

        await tenant.AdvanceAsync("75.00:00:00");

        Assert.Equal(
            ["2025-01-31T00:00:00+00:00 start", "2025-02-28T00:00:00+00:00 new_period", "2025-03-31T00:00:00+00:00 new_period"],
            await LifeAsync(contract));
        var state = (await contract.NowAsync())["lifecycle_state"]!;
        Assert.Equal(
            (3, "2025-03-31T00:00:00+00:00", "2025-04-30T00:00:00+00:00", "2025-04-25T00:00:00+00:00", true),
            ((int)state["period"]!, (string)state["period_start_time"]!, (string)state["period_end_time"]!,
                (string)state["notice_period_start_time"]!, (bool)state["is_recurring"]!));
    }

    [Fact]
    public async Task The_first_of_two_kinds_of_periods_has_a_length_of_its_own()
    {
        var (tenant, contract) = await SignedAsync(
            """{"type":"recurring_two_periods","initial_duration":"2w","duration":"10d"}""");

        await tenant.AdvanceAsync("25.00:00:00");

        Assert.Equal(
            ["2025-01-15T09:00:00+00:00 start", "2025-01-29T09:00:00+00:00 new_period", "2025-02-08T09:00:00+00:00 new_period"],
            await LifeAsync(contract));
    }

    [Theory]
    [InlineData("05.00:00:00", "2025-01-25T09:00:00+00:00", false, 1)]
    [InlineData("08.00:00:00", "2025-02-04T09:00:00+00:00", true, 2)]
    public async Task A_cancelled_contract_ends_with_its_period_or_with_the_next_when_notice_is_late(
        string later, string end, bool isLate, int periods)
    {
        var (tenant, contract) = await SignedAsync("""{"type":"recurring","duration":"10d","notice_period":"3d"}""");
        await tenant.AdvanceAsync(later);
        Assert.Equal(isLate, (bool)(await contract.NowAsync())["lifecycle_state"]!["has_passed_notice_period_start_time"]!);

        Assert.Equal(200, (await contract.EndAsync("cancel")).Code);
        var canceled = (await contract.NowAsync())["lifecycle_state"]!;
        await tenant.AdvanceAsync("60.00:00:00");

        Assert.Equal((true, end, "active"),
            ((bool)canceled["is_canceled"]!, (string)canceled["contract_end_time"]!, (string)canceled["lifecycle_state"]!));
        var state = (await contract.NowAsync())["lifecycle_state"]!;
        Assert.Equal(
            ("ended", end, periods), ((string)state["lifecycle_state"]!, (string)state["contract_end_time"]!, (int)state["period"]!));
        // That end is not the natural one.
        Assert.DoesNotContain(await LifeAsync(contract), happened => happened.EndsWith(" end", StringComparison.Ordinal));
        Assert.Single(await LifeAsync(contract), happened => happened.EndsWith(" cancel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_terminated_contract_ends_at_once_and_once_only()
    {
        var (tenant, contract) = await SignedAsync("""{"type":"single_period","duration":"1m"}""");

        Assert.Equal(200, (await contract.EndAsync("terminate")).Code);
        await tenant.AdvanceAsync("60.00:00:00");

        Assert.Equal(["2025-01-15T09:00:00+00:00 start", "2025-01-15T09:00:00+00:00 terminate"], await LifeAsync(contract));
        Assert.True((bool)(await contract.NowAsync())["lifecycle_state"]!["has_ended_by_termination"]!);
    }

    [Fact]
    public async Task A_start_date_that_has_passed_is_the_moment_of_signing()
    {
        var (_, contract) = await SignedAsync("""{"type":"no_duration","start_date":"2024-06-01"}""");

        Assert.Equal(["2025-01-15T09:00:00+00:00 start"], await LifeAsync(contract));
    }

    [Fact]
    public async Task Settings_without_end_never_pass_the_end_of_the_calendar()
    {
        var (tenant, contract) = await SignedAsync("""{"type":"recurring","duration":"1200y"}""");

        await tenant.AdvanceAsync("2900000.00:00:00");

        Assert.Equal("active", (string)(await contract.NowAsync())["lifecycle_state"]!["lifecycle_state"]!);
    }

    [Theory]
    [InlineData("""{"advance":"365000.00:00:00"}""", "advance")]
    [InlineData("""{"frozen_at":"3025-01-15T09:00:00Z"}""", "frozen_at")]
    public async Task More_periods_than_one_move_of_the_clock_lets_begin_are_refused_with_where_it_came_to(string move, string name)
    {
        var (tenant, contract) = await SignedAsync("""{"type":"recurring","duration":"1d"}""");

        var reply = await tenant.ControlAsync("POST", "/clock", move);

        Assert.Equal(400, reply.Code);
        Assert.Equal(
            $"{name} leads past more than 20000 things that are due: they happened, and the clock came to 2079-10-19T09:00:00+00:00. "
            + "Send less, or the rest in further steps.",
            (string)reply.Json["error"]!);
        Assert.Equal(20_001, (int)(await contract.NowAsync())["lifecycle_state"]!["period"]!);
    }

    [Theory]
    [InlineData("""{"type":"for_ever"}""", "type is not one of")]
    [InlineData("""{"type":"recurring","duration":"3"}""", "duration is not a number of")]
    [InlineData("""{"type":"recurring","duration":"0d"}""", "duration is not a number of")]
    [InlineData("""{"type":"recurring","duration":3}""", "duration is not a number of")]
    [InlineData("""{"type":"no_duration","start_date":"soon"}""", "start_date is not a date")]
    [InlineData("""{"type":"single_period"}""", "do not fit the type")]
    [InlineData("""{"type":"single_period","duration":"1d","end_date":"2025-02-01"}""", "do not fit the type")]
    [InlineData("""{"type":"recurring","duration":"1d","initial_duration":"1d"}""", "do not fit the type")]
    [InlineData("""{"type":"recurring_two_periods","duration":"1d"}""", "do not fit the type")]
    public async Task Settings_that_make_no_sense_are_refused(string settings, string error)
    {
        var contract = await (await server.NewTenantAsync()).PendingContractAsync();

        var reply = await contract.SettleAsync(settings);

        Assert.Equal(400, reply.Code);
        Assert.Contains(error, (string)reply.Json["error"]!, StringComparison.Ordinal);
    }

    private async Task<(TestTenant Tenant, TestContract Contract)> SignedAsync(string settings)
    {
        var tenant = await server.NewTenantAsync();
        var contract = await tenant.PendingContractAsync();
        var reply = await contract.SettleAsync(settings);
        Assert.True(reply.Code == 200, reply.Body);
        return (tenant, await contract.SignedAsync());
    }

    private static async Task<IEnumerable<string>> LifeAsync(TestContract contract) =>
        from happened in await contract.EventsAsync()
        where happened.Contains(Prefix, StringComparison.Ordinal)
        select happened.Replace(Prefix, "", StringComparison.Ordinal);
}

using Microsoft.Extensions.Configuration;

namespace ApiWrappers.Tests.Options;

public sealed class ApiSettingsTests
{
    private const string Secret = "s3cr3t-t0k3n";

    [Fact]
    public void A_key_that_nothing_reads_is_a_problem_that_names_it_and_those_there_are_but_no_value()
    {
        var settings = new ApiSettings(
            Section(("BaseUrl", "https://api.example.com"), ("Token", "a"), ("Retry:Attempts", Secret), ("deadline", "00:00:01")));
        settings.Text("Token");
        settings.Time("Deadline", TimeSpan.Zero);
        settings.Retry(new ApiRetryOptions());
        settings.AddUnknownKeys();
        const string rest = "is not a setting of this client. Remove it, or correct its name: there are Deadline, Retry:BaseDelay, "
            + "Retry:MaxAttempts, Retry:MaxDelay, Token.";
        Assert.Equal([$"Acme:BaseUrl {rest}", $"Acme:Retry:Attempts {rest}"], settings.Problems);
    }

    [Fact]
    public void A_configuration_that_is_not_a_section_holds_the_settings_of_others()
    {
        var settings = new ApiSettings(new ConfigurationBuilder().AddInMemoryCollection([new("PATH", "/bin")]).Build());
        settings.AddUnknownKeys();
        Assert.Empty(settings.Problems);
    }

    [Fact]
    public void A_value_of_the_section_itself_is_nobody_s_setting()
    {
        var settings = new ApiSettings(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Acme", "x"), new("Acme:Token", "a")]).Build().GetSection("Acme"));
        Assert.Equal("a", settings.Text("Token"));
        settings.AddUnknownKeys();
        Assert.Empty(settings.Problems);
    }

    [Fact]
    public void A_required_setting_says_what_to_do_when_it_is_missing_and_what_is_wrong_with_it_but_not_what_it_is()
    {
        var settings = new ApiSettings(Section(("Short", Secret), ("Odd", Secret)));
        Assert.Null(settings.Required<string>("Token", text => text, "Set it to the token.", "token"));
        Assert.Null(settings.Required<string>("Short", _ => throw new ArgumentException("It is short.", "text"), "", "API token"));
        Assert.Null(settings.Required<string>("Odd", _ => throw new FormatException("It is odd."), "", "API token"));
        Assert.Equal(
            ["Acme:Token is missing. Set it to the token.", "Acme:Short is not a valid API token. It is short.",
                "Acme:Odd is not a valid API token. It is odd."],
            settings.Problems);
    }

    [Fact]
    public void Values_are_read_or_else_named_with_what_they_can_be()
    {
        var settings = new ApiSettings(
            Section(("Good", "7"), ("Number", "seven"), ("Long", "99999999999"), ("Time", "soon"), ("Address", "nowhere")));
        var other = new Uri("https://api.example.com");
        Assert.Equal((7, 1), (settings.Number("Good", 1), settings.Number("Missing", 1)));
        Assert.Equal((1, 2), (settings.Number("Number", 1), settings.Number("Long", 2)));
        Assert.Equal(TimeSpan.FromSeconds(3), settings.Time("Time", TimeSpan.FromSeconds(3)));
        Assert.Equal(other, settings.Address("Address", other, new Uri("https://acme.example.com")));
        Assert.Equal(
            ["Acme:Number is 'seven'. Set it to a whole number such as 4.",
                "Acme:Long is '99999999999'. Set it to a whole number such as 4.",
                "Acme:Time is 'soon'. Set it to a time such as 00:01:40.",
                "Acme:Address is 'nowhere'. Set it to an address such as https://acme.example.com/."],
            settings.Problems);
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] settings)
        => new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Acme:{setting.Key}", (string?)setting.Value))).Build()
            .GetSection("Acme");
}

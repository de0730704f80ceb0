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

    private static IConfigurationSection Section(params (string Key, string Value)[] settings)
        => new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Acme:{setting.Key}", (string?)setting.Value))).Build()
            .GetSection("Acme");
}

using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Tests;

public sealed class WrapperTests
{
    private readonly Run _run = new(Sources.Client, Sources.Crates, Sources.Ships);

    [Fact]
    public void What_is_generated_compiles_without_a_warning()
        => Assert.Empty(_run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
            || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.GetLineSpan().Path.EndsWith(".g.cs", StringComparison.Ordinal))));

    [Fact]
    public void An_operation_that_needs_the_second_credential_is_found_only_behind_it()
    {
        Assert.DoesNotContain("BurnCrate", _run.File("CratesClient.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public Task BurnCrateAsync(string code, CancellationToken", _run.File("CratesOperatorClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_can_do_without_it_is_found_in_both()
    {
        Assert.Contains("FindCrateAsync", _run.File("CratesClient.g.cs"), StringComparison.Ordinal);
        Assert.Contains("FindCrateAsync", _run.File("CratesOperatorClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_that_needs_the_second_credential_throughout_is_not_on_the_first_client()
    {
        Assert.DoesNotContain("ShipsClient.g.cs", _run.Files);
        Assert.DoesNotContain("Ships", _run.File("AcmeClient.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public ShipsOperatorClient Ships", _run.File("AcmeOperatorClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_client_is_made_from_the_first()
        => Assert.Contains("public AcmeOperatorClient AsOperator(OperatorBadge @operator) => new(Pipeline.With(@operator));", _run.File("AcmeClient.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void Each_call_has_two_forms_with_the_same_parameters()
    {
        var code = _run.File("CratesClient.g.cs");
        Assert.Contains("public Task<Crate> FindCrateAsync(string code, int? depth = null, CancellationToken cancellationToken = default)", code, StringComparison.Ordinal);
        Assert.Contains("public Task<FindCrateResult> TryFindCrateAsync(string code, int? depth = null, CancellationToken cancellationToken = default)", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Documented_causes_stand_in_the_docs_escaped()
    {
        var code = _run.File("CratesClient.g.cs");
        Assert.Contains("/// <exception cref=\"AcmeNotFoundException\">404: No crate has that code.</exception>", code, StringComparison.Ordinal);
        Assert.Contains("/// <exception cref=\"AcmeTooManyRequestsException\">429: Too many questions &amp; too little time.</exception>", code, StringComparison.Ordinal);
        Assert.Contains("/// <param name=\"code\">Code of the crate &lt;on its lid&gt;.</param>", code, StringComparison.Ordinal);
        Assert.Contains("Source: manual/crates (documented).", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_have_a_case_for_each_documented_status_and_one_for_the_rest()
    {
        var type = _run.Output.GetTypeByMetadataName("Acme.FindCrateResult")!;
        Assert.Equal(["NotFound", "Ok", "TooManyRequests", "Unexpected"], type.GetTypeMembers().Select(member => member.Name).Order());
        Assert.All(type.InstanceConstructors, constructor => Assert.Equal(Accessibility.Private, constructor.DeclaredAccessibility));
    }

    [Fact]
    public void Each_documented_status_has_an_exception_below_the_one_of_the_client()
    {
        foreach (var name in new[] { "NotFound", "TooManyRequests", "Locked" })
            Assert.Equal("AcmeException", _run.Output.GetTypeByMetadataName($"Acme.Acme{name}Exception")!.BaseType!.Name);
    }

    [Fact]
    public void A_changed_cause_changes_the_docs()
    {
        _run.Edit("1.cs", Sources.Crates.Replace("No crate has that code.", "The crate was burnt.", StringComparison.Ordinal));
        Assert.Contains("404: The crate was burnt.", _run.File("CratesClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_scopes_that_a_token_needs_stand_in_the_docs_of_both_forms()
    {
        var code = _run.File("CratesOperatorClient.g.cs");
        Assert.Equal(3, code.Split("/crates/{code}. Needs the scopes crates_read and crates_burn. It burnt.").Length);
    }

    [Fact]
    public void Scopes_of_alternatives_are_told_as_such()
    {
        _run.Edit("2.cs", Sources.Ships.Replace("""[ApiSecurity("key", "operator")]""", """[ApiSecurity("operator", Scope = "ships")] [ApiSecurity("key", "operator", Scope = "fleet")]""", StringComparison.Ordinal));
        Assert.Contains("Needs the scope ships or the scope fleet.", _run.File("ShipsOperatorClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_can_do_without_a_scope_names_none()
        => Assert.DoesNotContain("scope", _run.File("CratesClient.g.cs"), StringComparison.Ordinal);
}

using Microsoft.CodeAnalysis;

namespace ApiWrappers.Generator.Tests.Writing;

public sealed class WrapperTests
{
    private readonly Run _run = new(Sources.Client, Sources.Crates, Sources.Ships);

    [Fact]
    public void What_is_generated_compiles_without_a_warning()
        => Assert.Empty(_run.Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
            || (diagnostic.Severity == DiagnosticSeverity.Warning
                && diagnostic.Location.GetLineSpan().Path.EndsWith(".g.cs", StringComparison.Ordinal))));

    [Fact]
    public void An_operation_that_needs_the_second_credential_is_found_only_behind_it()
    {
        Assert.DoesNotContain("BurnCrate", _run.File("CratesClient.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public Task BurnCrateAsync(string code, CancellationToken", _run.File("CratesOperatorClient.g.cs"),
            StringComparison.Ordinal);
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
        => Assert.Contains("public AcmeOperatorClient AsOperator(OperatorBadge @operator) => new(Pipeline.With(@operator));",
            _run.File("AcmeClient.g.cs"), StringComparison.Ordinal);

    [Fact]
    public void Each_call_has_two_forms_with_the_same_parameters()
    {
        var code = _run.File("CratesClient.g.cs");
        Assert.Contains("public Task<Crate> FindCrateAsync(string code, int? depth = null, CancellationToken cancellationToken = default)",
            code, StringComparison.Ordinal);
        Assert.Contains("public Task<FindCrateResult> TryFindCrateAsync(string code, int? depth = null, CancellationToken "
            + "cancellationToken = default)", code, StringComparison.Ordinal);
    }

    [Fact]
    public void Documented_causes_stand_in_the_docs_escaped()
    {
        var code = _run.File("CratesClient.g.cs");
        Assert.Contains("/// <exception cref=\"AcmeNotFoundException\">404: No crate has that code.</exception>", code,
            StringComparison.Ordinal);
        Assert.Contains("/// <exception cref=\"AcmeRateLimitException\">429: Too many questions &amp; too little time.</exception>", code,
            StringComparison.Ordinal);
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
        foreach (var name in new[] { "NotFound", "RateLimit", "Locked" })
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
        Assert.Equal(3, code.Split("/// <para>Requires the scopes crates_read and crates_burn.</para>").Length);
    }

    [Theory]
    [InlineData("", "Retried only when the request cannot have taken effect.",
        "Cancels the call; the server may already have processed it.")]
    [InlineData("RetrySafety = ApiRetrySafety.Idempotent",
        "Retried after a transient failure; repeating the request has no further effect.",
        "Cancels the call; the server may already have processed it.")]
    [InlineData("RetrySafety = ApiRetrySafety.Safe", "Retried after a transient failure.", "Cancels the call.")]
    public void What_the_spec_says_of_a_second_time_stands_in_the_docs_of_both_forms(string stated, string told, string ended)
    {
        _run.Edit("2.cs", Sources.Ships.Replace(
            "\"/ships/sink\")", $"\"/ships/sink\"{(stated.Length > 0 ? ", " : "")}{stated})", StringComparison.Ordinal));
        var code = _run.File("ShipsOperatorClient.g.cs");
        Assert.Equal(3, code.Split($"/// <para>{told}</para>\n").Length);
        Assert.Equal(3, code.Split($"<param name=\"cancellationToken\">{ended}</param>").Length);
    }

    [Theory]
    [InlineData("GET", "Retried after a transient failure.")]
    [InlineData("HEAD", "Retried after a transient failure.")]
    [InlineData("PUT", "Retried after a transient failure; repeating the request has no further effect")]
    [InlineData("DELETE", "Retried after a transient failure; repeating the request has no further effect")]
    [InlineData("POST", "Retried only when the request cannot have taken effect.")]
    [InlineData("PATCH", "Retried only when the request cannot have taken effect.")]
    public void Where_it_says_nothing_the_method_does_as_in_the_runtime(string method, string told)
    {
        _run.Edit("2.cs", Sources.Ships.Replace("\"POST\"", $"\"{method}\"", StringComparison.Ordinal));
        Assert.Contains($"/// <para>{told}", _run.File("ShipsOperatorClient.g.cs"), StringComparison.Ordinal);
        Assert.Equal(new ApiOperation("x", new HttpMethod(method), "/x").RetrySafety,
            new ApiOperationAttribute("x", method, "/x").RetrySafety);
    }

    [Fact]
    public void What_sends_a_file_says_that_it_is_sent_once()
    {
        _run.Edit("2.cs", Sources.Ships.Replace("SinkShipAsync(", "SinkShipAsync(ApiFile? log, ", StringComparison.Ordinal));
        Assert.Contains("/// <para>Never retried, since a file can be read only once.</para>", _run.File("ShipsOperatorClient.g.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_spec_puts_between_backticks_is_code_in_the_docs()
    {
        _run.Edit("1.cs", Sources.Crates.Replace("No crate has that code.", "`<none>` & `void` are no codes.", StringComparison.Ordinal));
        Assert.Contains("404: <c>&lt;none&gt;</c> &amp; <c>void</c> are no codes.</exception>", _run.File("CratesClient.g.cs"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("System.Guid id", "Guid id")]
    [InlineData("System.IO.Stream? content", "Stream? content")]
    [InlineData("OptionalValue<string?> name", "OptionalValue<string?> name")]
    [InlineData("System.Collections.Generic.IReadOnlyList<System.DateOnly?>? days", "IReadOnlyList<DateOnly?>? days")]
    [InlineData("System.Version version", "global::System.Version version")]
    public void Types_are_written_as_people_do(string parameter, string written)
    {
        _run.Edit("2.cs", Sources.Ships.Replace("SinkShipAsync(", $"SinkShipAsync({parameter}, ", StringComparison.Ordinal));
        Assert.Contains($"Task SinkShipAsync({written}, CancellationToken", _run.File("ShipsOperatorClient.g.cs"),
            StringComparison.Ordinal);
        What_is_generated_compiles_without_a_warning();
    }

    [Theory]
    [InlineData("namespace Acme; public sealed class Guid;")]
    [InlineData("public sealed class Guid;")]
    [InlineData("namespace Acme.Guid; public sealed class Other;")]
    public void A_type_that_its_plain_name_would_not_mean_keeps_its_full_name(string other)
    {
        _run.Edit("2.cs", Sources.Ships.Replace("SinkShipAsync(", "SinkShipAsync(System.Guid id, ", StringComparison.Ordinal));
        _run.Edit("3.cs", other);
        Assert.Contains("Task SinkShipAsync(global::System.Guid id, CancellationToken", _run.File("ShipsOperatorClient.g.cs"),
            StringComparison.Ordinal);
        What_is_generated_compiles_without_a_warning();
    }

    [Fact]
    public void What_may_yet_change_is_marked_in_every_form_of_it()
    {
        _run.Edit("2.cs", Sources.Ships
            .Replace("[ApiOperation(", "[System.Diagnostics.CodeAnalysis.Experimental(\"ACME001\")][ApiPaging][ApiOperation(",
                StringComparison.Ordinal)
            .Replace("<ApiEmpty>", "<Fleet>", StringComparison.Ordinal)
            .Replace("Async(", "Async(int? limit = null, int? offset = null, ", StringComparison.Ordinal));
        var forms = _run.Output.GetTypeByMetadataName("Acme.ShipsOperatorClient")!.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.Name.Contains("SinkShip", StringComparison.Ordinal)).ToList();
        Assert.Equal(["EnumerateSinkShipAsync", "SinkShipAsync", "TrySinkShipAsync"], forms.Select(form => form.Name).Order());
        Assert.All(forms, form => Assert.Contains(form.GetAttributes(), mark => mark.AttributeClass!.Name == "ExperimentalAttribute"));
    }

    [Fact]
    public void Parameters_that_do_not_fit_on_a_line_have_one_each()
    {
        var many = string.Concat(Enumerable.Range(0, 9).Select(index => $"string parameter{index}, "));
        _run.Edit("2.cs", Sources.Ships.Replace("SinkShipAsync(", $"SinkShipAsync({many}", StringComparison.Ordinal));
        Assert.Contains("SinkShipAsync(\n        string parameter0,\n", _run.File("ShipsOperatorClient.g.cs"), StringComparison.Ordinal);
        What_is_generated_compiles_without_a_warning();
    }

    [Fact]
    public void A_redirect_that_is_documented_is_told_to_be_unexpected()
    {
        _run.Edit("1.cs", Sources.Crates.Replace(
            "[ApiStatus(404,", "[ApiStatus(302, \"It is elsewhere.\")]\n    [ApiStatus(404,", StringComparison.Ordinal));
        Assert.Contains("<see cref=\"FindCrateResult.Unexpected\"/>, 302: It is elsewhere.", _run.File("CratesClient.g.cs"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Scopes_of_alternatives_are_told_as_such()
    {
        _run.Edit("2.cs", Sources.Ships.Replace("""[ApiSecurity("key", "operator")]""", """[ApiSecurity("operator", Scope = "ships")] [ApiSecurity("key", "operator", Scope = "fleet")]""", StringComparison.Ordinal));
        Assert.Contains("Requires the scope ships or the scope fleet.", _run.File("ShipsOperatorClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_can_do_without_a_scope_names_none()
        => Assert.DoesNotContain("scope", _run.File("CratesClient.g.cs"), StringComparison.Ordinal);
}

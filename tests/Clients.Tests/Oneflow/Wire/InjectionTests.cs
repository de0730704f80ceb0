using System.Text;
using ApiWrappers;
using FsCheck;
using FsCheck.Fluent;

namespace Oneflow.Client.Tests.Wire;

/// <summary>No input adds a header to a request, or changes its path or host. What is looked at is what went over the connection.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Usual = ["accept", "host", ApiToken.Header];

    // Texts of all kinds, and texts put together of what has a meaning in requests.
    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.Constant("plain"),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements("\r\n", "\n", "\r", "\0", " ", "\t", ":", "/", "\\", "..", ".", "?", "#", "&", "=", "%", "%0d%0a", "%2e%2e", "%2f",
            ";", ",", "@", "\"", "é", "\u2028", "\ud800", "x-evil: 1", "host", "//evil.example.com", "a", "sven@example.com")
            .ListOf().Select(parts => string.Concat(parts))).ToArbitrary();

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    private int _sent;

    [Fact]
    public void No_extra_header_brings_another_or_replaces_one_that_is_not_the_callers()
        => HoldsFor(Prop.ForAll(Texts, Texts, (name, value) =>
        {
            var request = RecordedRequest.Of(
                oneflow => oneflow.With(new ApiCallOptions { Headers = new Dictionary<string, string> { [name] = value } })
                .Core.PingAsync());
            Holds(request, "GET /v1/ping HTTP/1.1",
                name.Equals("accept", StringComparison.OrdinalIgnoreCase) ? Usual : [.. Usual, name.ToLowerInvariant()]);
        }));

    [Fact]
    public void No_value_of_an_extra_header_brings_another()
        => HoldsFor(Prop.ForAll(Texts, value =>
        {
            var request = RecordedRequest.Of(
                oneflow => oneflow.With(new ApiCallOptions { Headers = new Dictionary<string, string> { ["x-trace"] = value } })
                .Core.PingAsync());
            Holds(request, "GET /v1/ping HTTP/1.1", [.. Usual, "x-trace"]);
        }));

    [Fact]
    public void No_user_email_brings_another_header()
        => HoldsFor(Prop.ForAll(Texts, Texts, (name, host) =>
        {
            var request = RecordedRequest.Of(oneflow => oneflow.AsUser($"{name}@{host}").Core.PingAsync());
            Holds(request, "GET /v1/ping HTTP/1.1", [.. Usual, UserEmail.Header]);
        }));

    [Fact]
    public void No_path_parameter_leaves_its_segment()
        => HoldsFor(Prop.ForAll(Texts, id =>
        {
            var request = RecordedRequest.Of(
                oneflow => oneflow.AsUser("sven@example.com")
                .DataFields.TryUpdateContractDataFieldAsync(
                1, DataFieldKey.Custom(id), new UpdateContractDataFieldRequest { Value = "x" }));
            Holds(request, $"PUT /v1/contracts/1/data_fields/{Escaped("c::" + id)} HTTP/1.1",
                [.. Usual, UserEmail.Header, "content-length", "content-type"]);
        }));

    [Fact]
    public void No_text_in_a_segment_names_another_path()
        => HoldsFor(Prop.ForAll(Texts, id =>
        {
            var request = RecordedRequest.Of(oneflow =>
            {
                ApiPath path = $"things/{id}/parts";
                return oneflow.Pipeline.SendAsync(
                    new ApiOperation("get", HttpMethod.Get, "/things/{id}/parts"), path.ToStringAndClear(), null, CancellationToken.None);
            });
            Assert.Equal(id is "" or "." or "..", request is null);
            Holds(request, $"GET /v1/things/{Escaped(id)}/parts HTTP/1.1", Usual);
        }));

    [Fact]
    public void No_path_that_is_written_by_hand_leaves_the_base_address()
        => HoldsFor(Prop.ForAll(Texts, path =>
        {
            var request = RecordedRequest.Of(
                oneflow => oneflow.Pipeline.SendAsync(
                new ApiOperation("get", HttpMethod.Get, "/{path}"), path, null, CancellationToken.None));
            if (request is null)
                return;

            var target = request.Line.Split(' ')[1].Split('?')[0];
            Assert.StartsWith("/v1/", target, StringComparison.Ordinal);
            Assert.DoesNotContain(target.Split('/'), segment => Uri.UnescapeDataString(segment) is "." or "..");
            Holds(request, request.Line, Usual);
        }));

    [Fact]
    public void No_query_parameter_brings_another()
        => HoldsFor(Prop.ForAll(Texts, name =>
        {
            var request = RecordedRequest.Of(oneflow => oneflow.Contracts.TryListContractsAsync(filterName: name));
            Holds(request, $"GET /v1/contracts?filter%5Bname%5D={Escaped(name)} HTTP/1.1", Usual);
        }));

    [Fact]
    public void No_text_in_a_body_brings_a_header()
        => HoldsFor(Prop.ForAll(Texts, name =>
        {
            var request = RecordedRequest.Of(
                oneflow => oneflow.AsUser("sven@example.com")
                .Contacts.TryCreateContactAsync(new CreateContactRequest { Name = name, WorkspaceId = 1 }));
            Holds(request, "POST /v1/contacts HTTP/1.1", [.. Usual, UserEmail.Header, "content-length", "content-type"]);
        }));

    [Fact]
    public void No_file_name_brings_a_header_to_the_form_or_to_its_part()
        => HoldsFor(Prop.ForAll(Texts, name =>
        {
            var request = RecordedRequest.Of(
                oneflow => oneflow.AsUser("sven@example.com")
                .Files.TryUploadContractFileAsync(1, new ApiFile(new MemoryStream("x"u8.ToArray()), name), UploadAs.Attachment));
            Holds(request, "POST /v1/contracts/1/files HTTP/1.1", [.. Usual, UserEmail.Header, "content-length", "content-type"]);
            Assert.Equal(request is null ? 0 : 3,
                request?.Body.Split("\r\n").Count(line => line.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)) ?? 0);
            Assert.DoesNotContain("\nx-evil", request?.Body ?? "", StringComparison.Ordinal);
        }));

    // What refused all of it would keep every rule.
    private void HoldsFor(Property property)
    {
        Check.One(Many, property);
        Assert.True(_sent > 0, "Nothing was sent.");
    }

    private void Holds(RecordedRequest? request, string line, string[] headers)
    {
        if (request is null)
            return;

        _sent++;
        Assert.Equal(line, request.Line);
        Assert.Equal("api.example.com", request.Host);
        Assert.Equal(headers.Order(StringComparer.Ordinal), request.Headers);
    }

    // Apart from the client's own way: bytes that are not plain are written in hexadecimal.
    private static string Escaped(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value
        => char.IsAsciiLetterOrDigit((char)value) || "-_.~".Contains((char)value, StringComparison.Ordinal)
            ? ((char)value).ToString()
            : $"%{value:X2}"));
}

using System.Text;
using System.Text.Json;
using Behaviour;

namespace ApiWrappers.SpecTool.Tests.Clients;

/// <summary>Each case is sent and read as the document states it, in both directions.</summary>
public sealed class BehaviourTests
{
    [Fact]
    public async Task Read_only_is_not_needed_to_send_and_write_only_not_to_read()
    {
        var server = new RecordingServer(201, """{"id":3000000000,"name":"Ada","tags":["a"]}""");
        var user = await Client(server).Users.CreateUserAsync(new User { Name = "Ada", Password = "hunter2", Secrets = ["s"] });
        Assert.Equal("""{"name":"Ada","password":"hunter2","secrets":["s"]}""", server.Body);
        Assert.Equal((3_000_000_000, "Ada", "a"), (user.Id, user.Name, user.Tags.Single()));
        Assert.Empty(user.Secrets);
    }

    [Theory]
    [InlineData("""{"name":"Ada","tags":[]}""")]
    [InlineData("""{"id":7,"tags":[]}""")]
    public async Task What_a_response_must_hold_is_checked(string body)
        => await Assert.ThrowsAsync<BehaviourException>(() => Client(new RecordingServer(201, body)).Users.CreateUserAsync(Ada));

    [Fact]
    public async Task Null_is_a_text_that_may_be_null()
        => Assert.Equal("hello", (await Client(new RecordingServer(201, """{"id":1,"name":"Ada","tags":[],"nickname":"hello"}""")).Users.CreateUserAsync(Ada)).Nickname);

    [Fact]
    public async Task Media_types_are_those_of_the_document()
    {
        var server = new RecordingServer(200, """{"id":1,"name":"Ada","tags":[]}""", "application/vnd.example.user+json");
        var success = await Client(server).Users.ChangeUserAsync(7, Ada);
        Assert.Equal("Ada", success.Match(ok => ok.Value.Name, _ => "unchanged"));
        Assert.Equal("application/merge-patch+json", server.ContentType);
        Assert.Equal("application/vnd.example.user+json", server.Request.Headers.Accept.ToString());
        Assert.Equal("unchanged",
            (await Client(new RecordingServer(204)).Users.ChangeUserAsync(7, Ada)).Match(ok => ok.Value.Name, _ => "unchanged"));
    }

    [Theory]
    [InlineData(200, """{"result":"42"}""", "done 42")]
    [InlineData(202, """{"percent":50}""", "50 %")]
    [InlineData(204, "", "never started")]
    public async Task Each_success_is_a_case_of_its_own(int status, string body, string expected)
    {
        var result = await Client(new RecordingServer(status, body)).Jobs.TryGetJobAsync("x");
        Assert.Equal(expected, result.Match(
            ok => ok.Value.Match(done => "done " + done.Value.Result, running => $"{running.Value.Percent} %", _ => "never started"),
            unexpected => unexpected.Error!.Kind.ToString()));
    }

    [Fact]
    public async Task A_success_that_is_only_a_default_or_a_range_is_one()
    {
        await Client(new RecordingServer(204)).Jobs.EndJobAsync("x");
        var server = new RecordingServer(200);
        await Client(server).Users.LogInAsync(new LogInRequest { Name = "a b", Scopes = ["x", "y"], ÅB = "ö" });
        Assert.Equal("name=a+b&scopes=x&scopes=y&%C3%A5%26b=%C3%B6", server.Body);
        Assert.Equal("application/x-www-form-urlencoded", server.ContentType);
        Assert.Null(server.Request.Headers.Authorization);
    }

    [Fact]
    public async Task Texts_and_files_go_as_they_are()
    {
        var server = new RecordingServer(204);
        await Client(server).Notes.WriteNoteAsync(1, "åäö");
        Assert.Equal(("åäö", "text/plain; charset=utf-8"), (server.Body, server.ContentType));
        Assert.Equal("hej", await Client(new RecordingServer(200, "hej", "text/plain")).Notes.ReadNoteAsync(1));

        var pdf = new RecordingServer(200, "%PDF", "application/pdf");
        using var destination = new MemoryStream();
        await Client(pdf).Files.GetFileAsync("å ä.pdf", destination);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(destination.ToArray()));
        Assert.Equal("/v1/files/%C3%A5%20%C3%A4.pdf", pdf.Sent);
        Assert.Contains("application/pdf", pdf.Request.Headers.Accept.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_of_an_operation_is_used_without_credentials()
    {
        var server = new RecordingServer(204);
        await Client(server).Files.PutFileAsync("a", new ApiFile(new MemoryStream([1, 2]), "a.bin"));
        Assert.Equal("https://files.example.com/up/files/a", server.Request.RequestUri!.AbsoluteUri);
        Assert.Null(server.Request.Headers.Authorization);
        Assert.Equal("application/octet-stream", server.ContentType);
    }

    [Fact]
    public async Task Parts_of_a_form_may_be_omitted_and_repeated()
    {
        var server = new RecordingServer(204);
        await Client(server).Files.UploadAsync("A title");
        Assert.Equal(2, server.Body.Split("Content-Disposition").Length);

        await Client(server).Files.UploadAsync(
            "A title", size: 3, ratio: 0.5, isPublic: true, cover: new ApiFile(new MemoryStream([65]), "c.png"),
            pages: [new ApiFile(new MemoryStream([65]), "1"), new ApiFile(new MemoryStream([65]), "2")], labels: ["x", "y"],
                owner: new Owner { Name = "Ada" }, bildÅ: new ApiFile(new MemoryStream([65]), "å \"1\".png"));
        Assert.Contains("form-data; name=\"bild %22å%22\"; filename=\"å %221%22.png\"\r\n", server.Body, StringComparison.Ordinal);
        Assert.Equal(12, server.Body.Split("Content-Disposition").Length);
        Assert.Contains("true", server.Body, StringComparison.Ordinal);
        Assert.Contains("""{"name":"Ada"}""", server.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_have_their_styles()
    {
        var server = new RecordingServer(200, "[]", "text/plain");
        await Client(server).Search.SearchAsync(
            each: [true, false], comma: [1.5, 2], space: ["a", "b"], pipe: ["a", "b"], filter: new Owner { Name = "Ada", Age = 7 },
            since: TimeSpan.FromMinutes(90), at: new ApiTime(new TimeOnly(12, 30), TimeSpan.Zero), responseValue: "r", xTrace: ["t", "u"],
                session: "s;1", kakaÅ: ["x", "ö"], söka: "ä");
        Assert.Equal(
            "/v1/search?each=true&each=false&comma=1.5,2&space=a%20b&pipe=a%7Cb&filter[name]=Ada&filter[age]=7"
                + "&since=PT1H30M&at=12%3A30%3A00Z&response=r&s%C3%B6ka%26=%C3%A4",
            server.Sent);
        Assert.Equal("t,u", server.Request.Headers.GetValues("x-trace").Single());
        Assert.Equal("session=s%3B1; kaka%20%C3%A5=x%2C%C3%B6", server.Request.Headers.GetValues("Cookie").Single());
    }

    [Fact]
    public async Task Unknown_discriminators_are_kept()
    {
        var server = new RecordingServer(200, """[{"name":"Tom","kind":"cat","lives":9},{"kind":"bird","name":"Bo","wings":2}]""");
        var pets = await Client(server).Search.SearchAsync();
        Assert.Equal(9, Assert.IsType<Cat>(pets[0]).Lives);
        Assert.Equal("bird", Assert.IsType<UnknownPet>(pets[1]).UnknownMembers!["kind"].GetString());
    }

    [Fact]
    public async Task A_discriminator_that_is_not_the_usual_one_of_its_class_is_kept()
    {
        var server = new RecordingServer(200, """[{"kind":"tomcat","name":"Tom","lives":9},{"kind":"cat","name":"Kit","lives":9}]""");
        var pets = await Client(server).Search.SearchAsync();
        Assert.All(pets, pet => Assert.IsType<Cat>(pet));
        Assert.Null(pets[1].UnknownMembers);
        Assert.Equal(["""{"kind":"tomcat","name":"Tom","lives":9}""", """{"kind":"cat","name":"Kit","lives":9}"""],
            pets.Select(pet => JsonSerializer.Serialize(pet, BehaviourJsonContext.Default.Pet)));
    }

    [Fact]
    public async Task Null_is_a_body_where_the_document_says_so()
    {
        Assert.Null(await Client(new RecordingServer(200, "null")).Jobs.GetNextJobAsync("x"));
        Assert.Equal("42", (await Client(new RecordingServer(200, """{"result":"42"}""")).Jobs.GetNextJobAsync("x"))?.Result);
        await Assert.ThrowsAsync<BehaviourException>(() => Client(new RecordingServer(200, "null")).Jobs.GetJobAsync("x"));
    }

    [Theory]
    [InlineData(200, "null", "no rank")]
    [InlineData(200, "3", "rank 3")]
    [InlineData(202, "null", "no text")]
    [InlineData(202, "\"soon\"", "soon")]
    public async Task Null_is_a_body_of_each_success_that_allows_it(int status, string body, string expected)
    {
        var success = await Client(new RecordingServer(status, body)).IJobsResource.GetRankAsync("x");
        Assert.Equal(expected, success.Match(
            ok => ok.Value is { } rank ? $"rank {rank}" : "no rank", accepted => accepted.Value ?? "no text"));
    }

    [Fact]
    public async Task Values_are_read_and_written_in_the_formats_of_the_document()
    {
        const string body = """{"big":3000000000,"lasts":"P1DT2H","opens":"12:30:00Z","either":5,"price":0.1,"flags":[true,false],"line_object":{"connection_string":"x"},"lists":[{"a":1}],"more":"m"}""";
        var server = new RecordingServer(200, body);
        var values = await Client(server).Values.PutValuesAsync(new Values { Lasts = TimeSpan.FromDays(1) });
        Assert.Equal("""{"lasts":"P1D"}""", server.Body);
        Assert.Equal(TimeSpan.FromHours(26), values.Lasts!.Value.ToTimeSpan());
        Assert.Equal(TimeSpan.Zero, values.Opens!.Value.Offset);
        Assert.Equal(5, values.Either!.Value.GetInt32());
        await Client(server).Values.PutValuesAsync(values);
        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse(body).RootElement),
            server.Body.Replace("\\u002B", "+", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Credentials_follow_the_security_schemes()
    {
        var server = new RecordingServer(200, "[]");
        var client = new BehaviourClient(
            new HttpClient(server), new Uri("https://api.example.com/v1"), new LoginCredential("ada", "hunter2"),
                new HeaderKeyCredential("k1"), new QueryKeyCredential("k 2"), new CookieKeyCredential("k3"));
        await client.Search.SearchAsync();
        Assert.Equal("Basic YWRhOmh1bnRlcjI=", server.Request.Headers.Authorization!.ToString());
        Assert.Equal("k1", server.Request.Headers.GetValues("X-Key").Single());
        Assert.Equal("sid=k3", server.Request.Headers.GetValues("Cookie").Single());
        Assert.Equal("/v1/search?api_key=k%202", server.Sent);
    }

    [Fact]
    public async Task A_client_of_OAuth2_gets_tokens_where_the_document_says()
    {
        var (tokens, server) = (new TokenServer(), new RecordingServer(200, "[]"));
        var credential = AppCredential.ForClient(new OAuth2TokenCache(new HttpClient(tokens)), "id", "secret", ["read"]);
        await new BehaviourClient(new HttpClient(server), new Uri("https://api.example.com/v1"), credential).Search.SearchAsync();
        Assert.Equal("https://id.example.com/token", tokens.Address!.AbsoluteUri);
        Assert.Contains("scope=read", tokens.Form, StringComparison.Ordinal);
        Assert.Equal("Bearer t0ken", server.Request.Headers.Authorization!.ToString());
    }

    private static User Ada => new() { Name = "Ada", Password = "hunter2", Secrets = [] };

    private static BehaviourClient Client(RecordingServer server)
        => new(new HttpClient(server), new Uri("https://api.example.com/v1"), new LoginCredential("ada", "hunter2"));
}

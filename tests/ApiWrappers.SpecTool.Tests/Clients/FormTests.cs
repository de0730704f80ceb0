using System.Text.RegularExpressions;
using Behaviour;
using Collections;

namespace ApiWrappers.SpecTool.Tests.Clients;

/// <summary>The fields and parts of a form are sent in the styles and media types that the document states.</summary>
public sealed partial class FormTests
{
    private static readonly string[] Two = ["a,b", "c d"];

    [Fact]
    public async Task Fields_have_their_styles()
    {
        var server = new RecordingServer(204);
        var ada = new Owner { Name = "A&a", Age = 7 };
        await Client(server).Charges.ChargeAsync(new ChargeRequest
        {
            Metadata = new Dictionary<string, string> { ["a"] = "b c", ["d&e"] = "f" },
            Tags = Two,
            Spaced = Two,
            Piped = [1, 2],
            Lines = [ada, new Owner { Age = 8 }],
            Own = ada,
            Flat = ada,
            Plain = ada,
            Each = Two,
            Coded = Two,
        });

        Assert.Equal(
            [
                "metadata[a]=b+c", "metadata[d%26e]=f", "tags=a%2Cb,c+d", "spaced=a%2Cb%20c+d", "piped=1%7C2",
                "lines[0][name]=A%26a", "lines[0][age]=7", "lines[1][age]=8", "name=A%26a", "age=7", "flat=name,A%26a,age,7",
                "plain=" + Form("""{"name":"A\u0026a","age":7}"""), "each=a%2Cb", "each=c+d", "coded=" + Form("""["a,b","c d"]"""),
            ],
            server.Body.Split('&'));
        Assert.Equal("application/x-www-form-urlencoded", server.ContentType);
    }

    [Fact]
    public async Task Fields_without_values_are_omitted()
    {
        var server = new RecordingServer(204);
        await Client(server).Charges.ChargeAsync(new ChargeRequest { Tags = [], Own = new Owner(), Each = ["x"] });
        Assert.Equal("each=x", server.Body);
    }

    [Fact]
    public async Task Parts_have_their_media_types()
    {
        var server = new RecordingServer(204);
        await Client(server).Charges.ScanAsync(
            doc: new Owner { Age = 7 }, xml: "<a/>", coded: Two, rows: Two, joined: Two, row: 3, page: File("a.pdf"),
            pages: [File("b.pdf"), new ApiFile(new MemoryStream([65]), "c.png") { MediaType = "image/png" }]);

        Assert.Equal(
            [
                "doc application/vnd.x+json {\"age\":7}", "xml application/xml <a/>", "coded application/json [\"a,b\",\"c d\"]",
                "rows text/csv a,b", "rows text/csv c d", "joined  a,b,c d", "row text/csv 3",
                "page application/pdf A", "pages application/pdf A", "pages image/png A",
            ],
            Parts(server));
    }

    [Fact]
    public async Task Lists_of_Swagger_have_their_formats()
    {
        var server = new RecordingServer(204);
        var lists = new CollectionsClient(new HttpClient(server), new Uri("https://api.example.com/v1")).Lists;
        await lists.PostFieldsAsync(new PostFieldsRequest { Plain = Two, Csv = Two, Ssv = Two, Tsv = Two, Pipes = Two, Multi = Two });
        Assert.Equal(
            "plain=a%2Cb,c+d&csv=a%2Cb,c+d&ssv=a%2Cb%20c+d&tsv=a%2Cb%09c+d&pipes=a%2Cb%7Cc+d&multi=a%2Cb&multi=c+d", server.Body);

        await lists.PostPartsAsync(plain: Two, tsv: [1, 2], multi: Two);
        Assert.Equal(["plain  a,b,c d", "tsv  1\t2", "multi  a,b", "multi  c d"], Parts(server));

        await lists.QueryAsync(csv: Two, tsv: Two, multi: Two);
        Assert.Equal("/v1/query?csv=a%2Cb,c%20d&tsv=a%2Cb%09c%20d&multi=a%2Cb&multi=c%20d", server.Sent);
    }

    [Fact]
    public async Task Parameters_of_the_path_have_their_styles()
    {
        var server = new RecordingServer(204);
        await Client(server).Charges.GetStyledAsync([1, 2], 5, [3, 4], [3, 4], "a;b", [3, 4], Two);
        Assert.Equal("/v1/styled/1,2/.5/.3.4/.3,4/;named=a%3Bb/;names=3;names=4/;all=a%2Cb,c%20d", server.Sent);

        await new CollectionsClient(new HttpClient(server), new Uri("https://api.example.com/v1")).Lists
            .GetPathAsync(["a|b", "c"], [1, 2], [3, 4], xPlain: ["d", "e"]);
        Assert.Equal("/v1/path/a%7Cb%7Cc/1%202/3,4", server.Sent);
        Assert.Equal("d,e", server.Request.Headers.GetValues("X-Plain").Single());
    }

    private static IEnumerable<string> Parts(RecordingServer server)
        => server.Body.Split("--").Where(part => Part().IsMatch(part)).Select(part =>
            $"{Part().Match(part).Groups["name"].Value} {Media().Match(part).Groups[1].Value} {Part().Match(part).Groups["text"].Value}");

    private static string Form(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static ApiFile File(string name) => new(new MemoryStream([65]), name);

    private static BehaviourClient Client(RecordingServer server) => new(new HttpClient(server), new Uri("https://api.example.com/v1"),
        new LoginCredential("ada", "hunter2"));

    [GeneratedRegex(@"form-data; name=""(?<name>\w+)""[\s\S]*?\r\n\r\n(?<text>[\s\S]*?)\r\n$")]
    private static partial Regex Part();

    [GeneratedRegex(@"Content-Type: ([^\r\n]+)")]
    private static partial Regex Media();
}

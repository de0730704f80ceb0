using System.Reflection;
using System.Text;
using OneflowFake.Tenants.Journal;

namespace OneflowFake.Tests.Tenants.Journal;

public sealed class RedactedTextTests
{
    private const string NoiseLetters = "ab1-_.%\\u {}[]:,=&@";
    private const string Token = "0123456789abcdef0123456789abcdef01234567";

    [Theory]
    [InlineData("ada@example.org", "[email]")]
    [InlineData("""{"email":"ada+x/y@example.org","name":"Ada"}""", """{"email":"[email]","name":"Ada"}""")]
    [InlineData("""{"email":"ada\u0040example.org"}""", """{"email":"[email]"}""")]
    [InlineData("?filter[email]=ada%40example.org&limit=2", "?filter[email]=[email]&limit=2")]
    [InlineData("Ada <ada@example.org>, Grace <grace@example.org>", "Ada <[email]>, Grace <[email]>")]
    [InlineData("half past 3 @ noon", "half past 3 @ noon")]
    [InlineData("token=" + Token + "!", "token=[secret]!")]
    [InlineData("/v1/" + Token + "/" + Token, "/v1/[secret]/[secret]")]
    [InlineData("\\u0030123456789abcdef0123456789abcdef01234567", "[secret]")]
    [InlineData("0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcde")]
    [InlineData("""{"sign_key":"a short one","id":1}""", """{"sign_key":"[secret]","id":1}""")]
    [InlineData("""{"sign_key":"one \" two","id":1}""", """{"sign_key":"[secret]","id":1}""")]
    [InlineData("""{"sign\u005fkey" : "hidden" }""", """{"sign_key" : "[secret]" }""")]
    [InlineData("""{"sign_key":null,"id":1}""", """{"sign_key":null,"id":1}""")]
    [InlineData("sign_key=hunter2&a=b", "sign_key=[secret]&a=b")]
    [InlineData("""{"signKey":"a short one"}""", """{"signKey":"[secret]"}""")]
    [InlineData("""{"Sign_Key":"a short one"}""", """{"Sign_Key":"[secret]"}""")]
    [InlineData("""{"sign-key":"a short one"}""", """{"sign-key":"[secret]"}""")]
    [InlineData("""{"sign_key":["one",{"two":3}],"id":1}""", """{"sign_key":[secret],"id":1}""")]
    [InlineData("""{"sign_key":{"one":"two"},"id":1}""", """{"sign_key":[secret],"id":1}""")]
    [InlineData("?filter[email]=bob%2540corp.example", "?filter[email]=[email]")]
    [InlineData("""{"text":"bob\\u0040corp.example"}""", """{"text":"[email]"}""")]
    [InlineData("""{"email":"\"john doe\"@corp.example"}""", """{"email":"[email]"}""")]
    [InlineData("""{"callback_url":"https://x.example/hook?api_key=abc&a=b"}""", """{"callback_url":"https://x.example/hook?api_key=[secret]&a=b"}""")]
    [InlineData("%2530123456789abcdef0123456789abcdef01234567", "[secret]")]
    [InlineData("""{"sign_key":"no end""", """{"sign_key":"[secret]""")]
    public void Secrets_are_replaced_and_the_rest_stays(string text, string redacted) =>
        Assert.Equal(redacted, RedactedText.Of(text).ToString());

    [Fact]
    public void A_text_is_cut_after_its_cap_and_says_so()
    {
        var exact = RedactedText.OfBody(Encoding.UTF8.GetBytes("ab c"), 4)!.Value;
        var cut = RedactedText.OfBody(Encoding.UTF8.GetBytes("ab cd"), 4)!.Value;
        Assert.Equal(("ab c", false), (exact.ToString(), exact.IsCut));
        // Half a word could be half a secret.
        Assert.Equal(("ab", true), (cut.ToString().TrimEnd(), cut.IsCut));
        Assert.True(RedactedText.Of(new string('a', RedactedText.Cap + 1)).IsCut);
        Assert.False(RedactedText.Of(new string('a', RedactedText.Cap)).IsCut);
        Assert.Equal("", RedactedText.Of("").ToString());
        Assert.Equal("", RedactedText.Empty.ToString());
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b' })]
    [InlineData(new byte[] { (byte)'a', 0xff })]
    public void A_body_that_is_no_text_is_not_kept(byte[] body) => Assert.Null(RedactedText.OfBody(body, 100));

    [Fact]
    public void A_request_id_is_told_but_nothing_longer_or_shorter_in_its_place()
    {
        var id = new string('a', 54);

        Assert.Contains(id, RedactedText.Of($$"""{"request_id":"{{id}}=="}""").ToString(), StringComparison.Ordinal);
        Assert.Equal("""{"request_id":"[secret]"}""", RedactedText.Of($$"""{"request_id":"{{Token}}"}""").ToString());
        Assert.Equal("""{"request_id":"[secret]=="}""", RedactedText.Of($$"""{"request_id":"{{id}}a=="}""").ToString());
    }

    /// <summary>Wherever a secret stands, and whatever is around it, nothing of it is left.</summary>
    [Fact]
    public void No_place_in_a_text_hides_a_secret()
    {
        var random = new Random(20250115);
        for (var i = 0; i < 2000; i++)
        {
            var text = $"{Noise(random)} {Token}\"{Noise(random)}\"ada@example.org {Noise(random)}";

            var redacted = RedactedText.Of(text).ToString();

            Assert.False(redacted.Contains("89abcdef01", StringComparison.Ordinal)
                || redacted.Contains("example.org", StringComparison.Ordinal), text);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(45)]
    [InlineData(60)]
    public void Half_a_secret_at_the_cut_is_not_left(int cap)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"a":"{{Token}}","b":"ada@example.org"}""");

        var text = RedactedText.OfBody(body, cap)!.Value;

        Assert.True(text.IsCut);
        Assert.DoesNotContain("0123", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ada", text.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public void What_cannot_be_read_is_not_kept(string encoding) =>
        Assert.Null(RedactedText.OfBody(
            Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes(Token)).ToArray(), 1000));

    [Fact]
    public void The_only_ways_to_make_one_redact()
    {
        Assert.All(
            typeof(RedactedText).GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic),
            constructor => Assert.True(constructor.IsPrivate));
        var makers = typeof(RedactedText).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(method => !method.IsPrivate)
            .Select(method => method.Name);
        Assert.Equal(["Of", "OfBody", "get_Empty"], makers.Order(StringComparer.Ordinal));
    }

    /// <summary>A text, bytes or anything that could hold them would be a way past the redaction.</summary>
    [Fact]
    public void A_journal_entry_has_no_text_that_is_not_redacted()
    {
        string[] harmless = ["Int32", "Int64", "Nullable`1[Int64]", "DateTimeOffset", "TimeSpan", "Operation", "Rule", "Fault",
            "RedactedText", "JournalBody", "JournalHeaders", "SetupCallNote", "IReadOnlyList`1[RedactedText]"];
        Assert.All(Members(typeof(JournalEntry)), type => Assert.Contains(type, harmless));
        Assert.Equal(["Int32", "Nullable`1[RedactedText]"], Members(typeof(JournalBody)).Distinct().Order());
        Assert.Equal(["JournalHeaders", "RedactedText"], Readers(typeof(JournalHeaders)).Distinct().Order());
        Assert.Equal(["Nullable`1[RedactedText]", "RedactedText"], Members(typeof(SetupCallNote)).Distinct().Order());
    }

    private static IEnumerable<string> Members(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(field => field.FieldType)
            .Select(field => field.IsGenericType ? $"{field.Name}[{field.GetGenericArguments()[0].Name}]" : field.Name);

    /// <summary>Types that the public members of an object return.</summary>
    private static IEnumerable<string> Readers(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType != typeof(int))
            .Select(method => method.ReturnType.Name);

    private static string Noise(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(80)).Select(_ => NoiseLetters[random.Next(NoiseLetters.Length)]));
}

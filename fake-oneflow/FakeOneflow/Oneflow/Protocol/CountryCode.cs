namespace OneflowFake.Oneflow.Protocol;

/// <summary>Country codes: two capital letters.</summary>
internal static class CountryCode
{
    /// <summary>The field <c>country_code</c>; the fallback when omitted.</summary>
    public static string Read(JsonFields fields, string fallback)
    {
        var code = fields.Text("country_code", fallback: fallback);
        fields.ReportIf(
            fields.Has("country_code") && !(code.Length == 2 && code.All(char.IsAsciiLetterUpper)),
            BodyRules.FieldValue, "country_code", "Not two capital letters, as in ISO 3166-1.");
        return code.Length == 2 ? code : fallback;
    }
}

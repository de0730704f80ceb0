using ApiWrappers.SpecTool.Reading;

namespace ApiWrappers.SpecTool.Rules;

/// <summary>Every status is a number, or stands for those that are not listed.</summary>
internal sealed class StatusRule : SpecRule
{
    public override string Id => "OPENAPI020";

    public override string Title => "Every response has a status of three digits, a range such as 4XX, or default.";

    public override IEnumerable<SpecFinding> Check(SpecDocument spec)
        => from operation in spec.Operations
           from response in operation.Responses
           where !IsStatus(response.Status)
           select At(response.Node, $"'{response.Status}' is no status. Write three digits, such as '404'.");

    private static bool IsStatus(string status)
        => status is "default" || (status.Length == 3 && status[0] is >= '1' and <= '5' && (status[1..] is "XX" or "xx" || status[1..].All(char.IsAsciiDigit)));
}

using System.Net;
using ApiWrappers.SpecTool.Naming;

namespace ApiWrappers.SpecTool.Planning;

/// <summary>The names of statuses.</summary>
internal static class StatusCases
{
    public static string Of(string status)
    {
        if (status.Equals("default", StringComparison.OrdinalIgnoreCase))
            return "Default";
        if (status.EndsWith("XX", StringComparison.OrdinalIgnoreCase))
            return status[0] == '2' ? "Success" : $"Status{status[0]}XX";
        if (!int.TryParse(status, out var number))
            return CSharpName.Identifier("Status" + status, "Status");

        var known = (HttpStatusCode)number;
        return number == 200 ? "Ok" : Enum.IsDefined(known) ? known.ToString() : $"Status{number}";
    }
}

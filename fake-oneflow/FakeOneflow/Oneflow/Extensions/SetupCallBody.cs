using OneflowFake.Server.Responses;

namespace OneflowFake.Oneflow.Extensions;

/// <summary>
/// The body of a call of a Setup URL. The names are those of the vendor's pseudocode, where <c>email</c> is none as well.
/// </summary>
internal static class SetupCallBody
{
    public static ReadOnlyMemory<byte> Write(SetupCall call, long accountId) => Json.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("account_id", accountId);
        json.WriteString("event", call.EventName);
        json.WriteStartObject("data");
        json.WriteString("token", call.Token?.Text);
        json.WriteNull("email");
        json.WriteEndObject();
        json.WriteEndObject();
    });
}

using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;

namespace OneflowFake.Oneflow.Control;

/// <summary>Creates and revokes the tokens of a tenant. They are named by id, so that no address holds a token.</summary>
internal static class TokenControl
{
    public static Response Create(ControlCall call)
    {
        var token = call.Tenant.Oneflow.AddToken();
        return Response.Json(
            Json.Build(json =>
            {
                json.WriteStartObject();
                json.WriteString("id", token.Id);
                json.WriteString("token", token.Text);
                json.WriteEndObject();
            }),
            201);
    }

    public static Response Revoke(ControlCall call)
    {
        if (call.Tenant.Oneflow.FindToken(call.Values["token_id"]) is not { } token)
        {
            throw new ControlException(
                404, $"The tenant {call.Tenant.Id} has no token with that id: use the id, such as token-1, not the token itself.");
        }

        token.Revoke();
        return Response.Empty(204);
    }
}

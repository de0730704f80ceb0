using FakeOneflow.Http;

namespace FakeOneflow.Control;

/// <summary>Makes and revokes the tokens of a tenant. They are named by id, so that no address holds a token.</summary>
internal static class TokenControl
{
    public static Answer Create(ControlCall call)
    {
        var token = call.Tenants.AddToken(call.Tenant);
        return Answer.Json(
            Json.Build(json =>
            {
                json.WriteStartObject();
                json.WriteString("id", token.Id);
                json.WriteString("token", token.Text);
                json.WriteEndObject();
            }),
            201);
    }

    public static Answer Revoke(ControlCall call)
    {
        if (call.Tenant.FindToken(call.Values["token_id"]) is not { } token)
        {
            throw new ControlFault(
                404, $"The tenant {call.Tenant.Id} has no token with that id: use the id, such as token-1, not the token itself.");
        }

        token.Revoke();
        return Answer.Empty(204);
    }
}

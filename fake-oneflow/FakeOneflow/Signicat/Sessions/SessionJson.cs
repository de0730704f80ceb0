using System.Text.Json.Nodes;
using OneflowFake.Signicat.Bodies;
using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Sessions;

/// <summary>Identifications on the wire. A list tells nothing of persons, and only a success tells who it was.</summary>
internal static class SessionJson
{
    private static readonly string[] AboutPersons = ["prefilledInput", "externalReference"];

    public static JsonObject Of(ApiCall call, IdentificationSession session, bool isListed = false)
    {
        var json = session.Settings.DeepClone().AsObject();
        var status = session.StatusAt(call.Now);
        json["id"] = session.Id;
        json["status"] = status;
        json["created"] = SignicatResponse.Time(session.Created);
        json["expires"] = SignicatResponse.Time(session.Expires);
        json["language"] ??= "en";
        if (isListed)
        {
            foreach (var name in AboutPersons)
                json.Remove(name);
            return json;
        }

        if (SignicatBody.Text(session.Settings, "flow") == "headless")
            json["securityReference"] = session.Secret[..8];
        else
            json["url"] = $"{call.Origin}{SignicatApi.Path}/identify/{session.Secret}";
        if (status == IdentificationSession.Success)
        {
            json["provider"] = Provider(session);
            json["identity"] = Identity(session);
        }

        return json;
    }

    private static string Provider(IdentificationSession session) =>
        SignicatBody.Texts(session.Settings, "allowedProviders") is [var first, ..] ? first : "no_bankid";

    /// <summary>A person that there is not, with as much as was asked for.</summary>
    private static JsonObject Identity(IdentificationSession session)
    {
        var include = SignicatBody.Texts(session.Settings, "include");
        var identity = new JsonObject { ["providerId"] = "9578-6000-4-30799" };
        if (include.Contains("name"))
            (identity["fullName"], identity["firstName"], identity["lastName"]) = ("Ann Crate", "Ann", "Crate");
        if (include.Contains("date_of_birth"))
            identity["dateOfBirth"] = "1980-01-31";
        if (include.Contains("nin"))
            identity["nin"] = "31018099999";
        if (include.Contains("email"))
            identity["email"] = "ann@crates.example";
        if (include.Contains("phone_number"))
            identity["phoneNumber"] = "+4799999999";
        return identity;
    }
}

using OneflowFake.Server.Responses;
using OneflowFake.Tenants.ControlProtocol;
using OneflowFake.Tenants.Faults;

namespace OneflowFake.Control;

/// <summary>Asks for faults, lists what is left of them, and clears them.</summary>
internal static class FaultControl
{
    public static Response Create(ControlCall call)
    {
        var faults = call.Tenant.Faults;
        var state = faults.Add(FaultReader.Read(call))
            ?? throw new ControlException(400, $"The tenant has {FaultList.Max} faults already: clear some, spent ones count as well.");
        return Response.Json(Json.Build(json => FaultJson.Write(json, state)), 201);
    }

    public static Response List(ControlCall call)
    {
        var faults = call.Tenant.Faults.All;
        return Response.Json(Json.Build(json => FaultJson.WriteAll(json, faults)));
    }

    public static Response Clear(ControlCall call)
    {
        call.Tenant.Faults.Clear();
        return Response.Empty(204);
    }

    public static Response Remove(ControlCall call) =>
        call.Tenant.Faults.Remove(call.Values["fault_id"])
            ? Response.Empty(204)
            : throw new ControlException(404, "The tenant has no fault with that id: GET .../faults lists those it has.");
}

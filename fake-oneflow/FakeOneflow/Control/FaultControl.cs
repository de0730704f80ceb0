using FakeOneflow.Faults;
using FakeOneflow.Http;

namespace FakeOneflow.Control;

/// <summary>Asks for faults, lists what is left of them, and clears them.</summary>
internal static class FaultControl
{
    public static Answer Create(ControlCall call)
    {
        var faults = call.Tenant.Faults;
        var state = faults.Add(FaultReader.Read(call))
            ?? throw new ControlFault(400, $"The tenant has {FaultList.Max} faults already: clear some, spent ones count as well.");
        return Answer.Json(Json.Build(json => FaultJson.Write(json, state)), 201);
    }

    public static Answer List(ControlCall call)
    {
        var faults = call.Tenant.Faults.All;
        return Answer.Json(Json.Build(json => FaultJson.WriteAll(json, faults)));
    }

    public static Answer Clear(ControlCall call)
    {
        call.Tenant.Faults.Clear();
        return Answer.Empty(204);
    }

    public static Answer Remove(ControlCall call) =>
        call.Tenant.Faults.Remove(call.Values["fault_id"])
            ? Answer.Empty(204)
            : throw new ControlFault(404, "The tenant has no fault with that id: GET .../faults lists those it has.");
}

namespace OneflowFake.Tenants;

/// <summary>Writes faults of the fake to its error output.</summary>
internal static class FaultReport
{
    // Without the message, which could hold something of a request.
    public static void Write(Exception fault, string where) =>
        System.Console.Error.WriteLine($"fake-oneflow has a fault: {fault.GetType()} in {where}\n{fault.StackTrace}");
}

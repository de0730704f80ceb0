namespace OneflowFake.Oneflow.Webhooks;

/// <summary>States of deliveries as the control API names them.</summary>
internal static class DeliveryStates
{
    private static readonly string[] Names = ["waiting", "delivered", "given_up", "dropped"];

    public static string NameOf(DeliveryState state) => Names[(int)state];
}

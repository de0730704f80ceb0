using System.Text.Json;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Server.Responses;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Core;

/// <summary>The operations of the tag Core.</summary>
internal static class CoreEndpoints
{
    public static IReadOnlyList<Operation> Operations { get; } =
    [
        new(OperationIds.GetApiRoot, "GET", "/", UserEmail.Unused, _ => Response.Json(Json.Build(WriteRoot))) { IsOpen = true },
        new(OperationIds.Ping, "GET", "/ping", UserEmail.Optional, _ => Response.Json("{}"u8.ToArray())),
    ];

    private static void WriteRoot(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("api_version", "v1");
        json.WriteString("description", "A fake of the Oneflow public API. Nothing here is binding.");
        json.WriteString("documentation", "https://developer.oneflow.com/docs/intro");
        json.WriteString("message", "Welcome to the Oneflow public API!");
        json.WriteEndObject();
    }
}

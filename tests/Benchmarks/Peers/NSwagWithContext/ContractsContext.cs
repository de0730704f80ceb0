using System.Text.Json;
using System.Text.Json.Serialization;

namespace Benchmarks.NSwagWithContext;

/// <summary>What NSwag's client reads with instead of reflection.</summary>
[JsonSerializable(typeof(Contract))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ContractsContext : JsonSerializerContext;

/// <content>The only hook that NSwag's templates give.</content>
public partial class ContractsClient
{
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings) => settings.TypeInfoResolver = ContractsContext.Default;
}

namespace ApiWrappers.Generator;

/// <summary>What it means to send a request a second time, with the numbers of the runtime's <c>ApiRetrySafety</c>.</summary>
internal enum RetrySafety
{
    Never,
    Idempotent,
    Safe,
}

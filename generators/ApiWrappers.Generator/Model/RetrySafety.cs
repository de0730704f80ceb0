namespace ApiWrappers.Generator.Model;

/// <summary>The effect of sending a request a second time, with the numbers of the runtime's <c>ApiRetrySafety</c>.</summary>
internal enum RetrySafety
{
    Never,
    Idempotent,
    Safe,
}

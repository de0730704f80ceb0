namespace ApiWrappers.Generator;

/// <summary>What it means to send a request a second time, with the numbers of the runtime's <c>ApiRepeat</c>.</summary>
internal enum Repeat
{
    Never,
    Idempotent,
    Safe,
}

namespace ApiWrappers.SpecTool.Trials;

/// <summary>The result of the tools for a spec.</summary>
/// <param name="Ours">The result of our package: <c>builds</c>, or the diagnostics.</param>
/// <param name="Seconds">How long the build took.</param>
/// <param name="Size">The generated C#, in bytes.</param>
/// <param name="Warnings">The warnings of the build, each with its count.</param>
/// <param name="Edit">The time of a build after an edit elsewhere, beside that of NSwag's client; empty for a small client.</param>
/// <param name="NSwag">The result of NSwag.</param>
/// <param name="Kiota">The result of Kiota.</param>
internal sealed record TrialResult(string Ours, double Seconds, long Size, string Warnings, string Edit, string NSwag, string Kiota);

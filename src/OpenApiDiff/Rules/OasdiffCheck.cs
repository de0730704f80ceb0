namespace OpenApiDiff.Rules;

/// <summary>A check of oasdiff that finds what one of our rules finds.</summary>
/// <param name="Id">Its id, as oasdiff lists it.</param>
/// <param name="Level">Its rating in oasdiff.</param>
public sealed record OasdiffCheck(string Id, OasdiffLevel Level)
{
    internal static OasdiffCheck Err(string id) => new(id, OasdiffLevel.Err);

    internal static OasdiffCheck Warn(string id) => new(id, OasdiffLevel.Warn);

    internal static OasdiffCheck Info(string id) => new(id, OasdiffLevel.Info);

    /// <summary>True when oasdiff and a severity of ours agree.</summary>
    /// <param name="severity">Our severity.</param>
    public bool Agrees(Severity severity) => (Level != OasdiffLevel.Info) == (severity == Severity.Breaking);
}

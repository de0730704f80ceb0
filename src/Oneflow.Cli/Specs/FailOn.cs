namespace Oneflow.Cli.Specs;

/// <summary>The mildest change that makes <c>oneflow spec diff</c> fail.</summary>
internal enum FailOn
{
    Breaking,
    Additive,
    Documentation,
    None,
}

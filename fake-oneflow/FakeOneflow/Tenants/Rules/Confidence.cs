namespace OneflowFake.Tenants.Rules;

/// <summary>The certainty that the real service follows a rule.</summary>
internal enum Confidence
{
    /// <summary>The vendor's documentation says so.</summary>
    Documented,

    /// <summary>Concluded from what is documented; the reference is silent on the point itself.</summary>
    Inferred,
}

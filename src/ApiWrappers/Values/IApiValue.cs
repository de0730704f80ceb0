namespace ApiWrappers;

/// <summary>A value that an API takes as text, in a path or a query.</summary>
public interface IApiValue
{
    /// <summary>The text as the API takes it, not yet escaped.</summary>
    string ToApiText();
}

namespace ApiWrappers;

/// <summary>A value with a text form for paths, queries and headers.</summary>
public interface IApiValue
{
    /// <summary>Returns the text that the API expects, not escaped.</summary>
    string ToApiText();
}

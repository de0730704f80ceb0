namespace OneflowFake.Signicat.SignatureMethods;

/// <summary>A way to sign.</summary>
internal sealed record SignatureMethod(string Type, string Name, string Mechanism, IReadOnlyList<string> FileTypes, bool IsOfAccount);

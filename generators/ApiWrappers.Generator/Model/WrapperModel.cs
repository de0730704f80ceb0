namespace ApiWrappers.Generator.Model;

/// <summary>A resource together with the client that wraps it.</summary>
internal sealed record WrapperModel(ClientModel Client, ResourceModel Resource);

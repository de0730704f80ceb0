using OneflowFake.Oneflow.Protocol;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Reads a tag of a contract that a request gives as an object.</summary>
internal static class TagReader
{
    /// <summary>The id of the tag.</summary>
    public static long Read(JsonFields tag)
    {
        // The reference gives no shape of a tag, so that what an answer says of one may be sent back.
        tag.Ignore("name");
        return tag.Integer("id", required: true);
    }
}

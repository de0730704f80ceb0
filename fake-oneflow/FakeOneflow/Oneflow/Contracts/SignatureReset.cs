using OneflowFake.Oneflow.Events;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow.Contracts;

/// <summary>Clears the signatures of a contract that changes after a participant signed.</summary>
internal static class SignatureReset
{
    private static readonly string[] Subjects = ["party:", "participant:", "data_field:", "product:", EventTypes.ContentUpdate];

    /// <summary>Clears signatures after an event of an acting user.</summary>
    public static void After(ApiCall call, Contract contract, string type)
    {
        var isChange = Array.Exists(Subjects, subject => type.StartsWith(subject, StringComparison.Ordinal));
        if (isChange && contract.ResetSignatures(call.Now))
            call.Record(contract, EventTypes.SignatureReset, contract.Id);
    }
}

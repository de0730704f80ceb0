using System.Globalization;
using System.Text.Json.Nodes;
using OneflowFake.Signicat.Protocol;

namespace OneflowFake.Signicat.Signers;

/// <summary>The person that a provider of a method reports: the one that was announced, or one made up from the id of the signer.</summary>
/// <param name="NationalId">National identity number.</param>
/// <param name="DateOfBirth">Date of birth, as ddMMyy.</param>
/// <param name="Country">Country of the number, two capital letters.</param>
/// <param name="UniqueId">Id of the person with the method.</param>
/// <param name="Uuid">Id of the person, for methods that have such.</param>
/// <param name="Method">The method.</param>
internal sealed record SignerIdentity(string NationalId, string DateOfBirth, string Country, string UniqueId, Guid Uuid, string Method)
{
    // A number of Norway's form, which no person has.
    private const string Unannounced = "21108412345";
    private const int DateDigits = 6;

    public static SignerIdentity Of(DocumentSigner signer)
    {
        var number = signer.AnnouncedNationalId ?? Unannounced;
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        var country = signer.Method switch
        {
            "se_bankid" => "SE",
            "mitid" or "dk_nemid" => "DK",
            "fi_eid" or "fi_tupas" => "FI",
            _ => "NO",
        };
        var unique = BitConverter.ToUInt32(signer.Id.ToByteArray()).ToString("0000000000", CultureInfo.InvariantCulture);
        return new(number, digits.Length >= DateDigits ? digits[..DateDigits] : digits, country, unique, signer.Id, signer.Method);
    }

    /// <summary>Further data of the provider, by their names.</summary>
    public JsonObject Attributes() => Method == "mitid" ? new() { ["mitid.uuid"] = SignicatResponse.Id(Uuid) } : [];
}

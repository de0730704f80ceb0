namespace OneflowFake.Oneflow.Protocol;

/// <summary>Distinguishes phone numbers in E.164 form, such as <c>+46701740605</c>, from other texts.</summary>
internal static class PhoneNumber
{
    public static bool IsValid(string text) =>
        text.Length is >= 3 and <= 16 && text[0] == '+' && text[1] is >= '1' and <= '9' && text.Skip(1).All(char.IsAsciiDigit);
}

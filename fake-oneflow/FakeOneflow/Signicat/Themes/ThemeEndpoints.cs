using OneflowFake.Signicat.Protocol;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Signicat.Themes;

/// <summary>The operations of the tag Themes. They need a token, whatever its scopes.</summary>
internal static class ThemeEndpoints
{
    private static readonly string[] Themes =
    [
        "Default", "Black", "Blue", "Cyan", "Dark", "Lime", "Neutral", "Pink", "Purple", "Red", "Teal", "Indigo", "LightBlue",
        "DeepPurple", "Green", "LightGreen", "Yellow", "Amber", "Orange", "DeepOrange", "Brown", "Gray", "BlueGray", "OceanGreen",
            "GreenOcean",
    ];

    private static readonly string[] Spinners = ["Document", "Classic", "Cubes", "Bounce"];

    public static IReadOnlyList<Operation> Operations { get; } =
    [
        SignicatOperation.Of("listThemes", "GET", "/signature/themes/list/themes", null,
            _ => SignicatResponse.Of(SignicatResponse.Texts(Themes))),
        SignicatOperation.Of("listSpinners", "GET", "/signature/themes/list/spinners", null,
            _ => SignicatResponse.Of(SignicatResponse.Texts(Spinners))),
    ];
}

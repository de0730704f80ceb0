using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using OneflowFake.Oneflow.Contracts;
using OneflowFake.Oneflow.Products;
using OneflowFake.Tenants.Rules;

namespace OneflowFake.Oneflow.AccessLinks;

/// <summary>The content of the page on which a participant reads, signs or declines a contract.</summary>
internal static class ContractPage
{
    /// <summary>The form field that says what is decided.</summary>
    public const string Decision = "decision";

    public const string Sign = "sign";
    public const string Decline = "decline";

    /// <summary>Writes the content.</summary>
    /// <param name="link">By which it was opened.</param>
    /// <param name="obstacle">Why the participant can neither sign nor decline; null when they can.</param>
    public static string Write(AccessLink link, Rule? obstacle)
    {
        var html = new StringBuilder();
        var expiry = Time(link.ExpiryTime);
        html.Append(
            CultureInfo.InvariantCulture,
            $"<p>Welcome, <strong>{Text(Name(link))}</strong>. You have access to this contract until {expiry}.</p>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"notice\" role=\"status\">{Text(Status(link))}</p>\n");
        WriteParties(html, link.Contract);
        WriteFields(html, link.Contract);
        WriteProducts(html, link.Contract);
        WriteDecision(html, link, obstacle);
        return html.ToString();
    }

    public static string Text(string text) => HtmlEncoder.Default.Encode(text);

    private static string Name(AccessLink link) => link.Participant?.Given.Name ?? "A participant";

    private static string Status(AccessLink link) => (link.Contract.State, link.Participant?.SignState) switch
    {
        (ContractState.Draft, _) => "This contract is a draft.",
        (ContractState.Overdue, _) => "The time to sign this contract is over.",
        (ContractState.Signed, SignState.Signed) => "You have signed this contract, and so has everybody else who was to.",
        (ContractState.Signed, _) => "This contract is signed.",
        (ContractState.Declined, SignState.Declined) => "You have declined this contract.",
        (ContractState.Declined, _) => "This contract was declined.",
        (_, SignState.Signed) => "You have signed this contract. Others are still to sign it.",
        _ => "This contract waits for signatures.",
    };

    private static void WriteParties(StringBuilder html, Contract contract)
    {
        html.Append("<section aria-labelledby=\"parties\">\n<h2 id=\"parties\">Parties</h2>\n");
        foreach (var party in contract.Parties)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h3>{Text(party.Name)}</h3>\n<ul>\n");
            foreach (var participant in party.Participants)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<li><span>{Text(participant.Given.Name)}</span> <span class=\"soft\">{State(participant)}</span></li>\n");
            }

            html.Append("</ul>\n");
        }

        html.Append("</section>\n");
    }

    private static string State(Participant participant) => (participant.SignState, participant.SignStateUpdatedTime) switch
    {
        (SignState.Signed, { } at) => $"signed {Time(at)}",
        (SignState.Declined, { } at) => $"declined {Time(at)}",
        _ => participant.Given switch
        {
            { IsSignatory: true } => "is to sign",
            { IsOrganizer: true } => "organizes",
            { MayUpdate: true } => "takes part",
            _ => "looks on",
        },
    };

    private static void WriteFields(StringBuilder html, Contract contract)
    {
        if (contract.DataFields.Count == 0)
            return;

        html.Append("<section aria-labelledby=\"terms\">\n<h2 id=\"terms\">Terms</h2>\n<dl>\n");
        foreach (var field in contract.DataFields)
        {
            var value = string.IsNullOrEmpty(field.Value) ? "not filled in" : field.Value;
            html.Append(CultureInfo.InvariantCulture, $"<div><dt>{Text(field.Name)}</dt><dd>{Text(value)}</dd></div>\n");
        }

        html.Append("</dl>\n</section>\n");
    }

    private static void WriteProducts(StringBuilder html, Contract contract)
    {
        List<Product> products = [.. contract.ProductGroups.SelectMany(group => group.Products)];
        if (products.Count == 0)
            return;

        html.Append("<section aria-labelledby=\"products\">\n<h2 id=\"products\">Products</h2>\n<ul>\n");
        foreach (var product in products)
        {
            var price = product.Price1 is { } shown ? string.Create(CultureInfo.InvariantCulture, $" at {shown.Amount:0.00}") : "";
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li><span>{Text(product.Name)}</span> <span class=\"soft\">{product.Count}{price}</span></li>\n");
        }

        html.Append("</ul>\n</section>\n");
    }

    private static void WriteDecision(StringBuilder html, AccessLink link, Rule? obstacle)
    {
        html.Append("<section aria-labelledby=\"decision\">\n<h2 id=\"decision\">Your decision</h2>\n");
        if (obstacle is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Text(obstacle.Detail)}</p>\n</section>\n");
            return;
        }

        // The address of the page is the permission to decide, so the form goes there and holds no other secret.
        html.Append(
            CultureInfo.InvariantCulture,
            $"""
            <form method="post" action="{AccessLinkPages.Path}{link.Secret}">
            <p id="effect">By signing you accept the contract as it stands. Declining ends it for everybody.</p>
            <div class="actions">
            <button type="submit" name="{Decision}" value="{Sign}" aria-describedby="effect">Sign the contract</button>
            <button type="submit" name="{Decision}" value="{Decline}" aria-describedby="effect" class="no">Decline</button>
            </div>
            </form>
            </section>

            """);
    }

    private static string Time(DateTimeOffset time) => string.Create(
        CultureInfo.InvariantCulture,
            $"<time datetime=\"{time.UtcDateTime:yyyy-MM-ddTHH:mmZ}\">{time.UtcDateTime:yyyy-MM-dd HH:mm} UTC</time>");
}

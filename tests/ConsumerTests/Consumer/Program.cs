using System;
using System.Linq;
using System.Net.Http;
using Depot;

using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
var depot = new DepotClient(http, new Uri(args[0]), new CrateKeyCredential("key-1"));

string? cursor = null;
do
{
    var page = await depot.Crates.ListCratesAsync(cursor, pageSize: 2);
    Console.WriteLine($"page: {string.Join(", ", page.Items.Select(crate => crate.Label))}");
    cursor = page.NextCursor;
}
while (cursor is not null);

var added = await depot.Crates.AddCrateAsync(new Crate { Label = "New", Contents = Contents.SpareParts });
Console.WriteLine($"added: {added.Id} {added.Contents}");

try
{
    await depot.Crates.GetCrateAsync(9);
}
catch (DepotNotFoundException error)
{
    Console.WriteLine($"caught: {error.Status} {error.Problem?.Title} | {error.Message}");
}

var stranger = new DepotClient(http, new Uri(args[0]), new CrateKeyCredential("stolen"));
var result = await stranger.Crates.TryListCratesAsync();
Console.WriteLine("matched: " + result.Match(
    ok => "let in",
    unauthorized => $"kept out ({unauthorized.Problem?.Detail})",
    unexpected => unexpected.Message!));

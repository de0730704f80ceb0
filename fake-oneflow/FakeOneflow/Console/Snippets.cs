namespace OneflowFake.Console;

/// <summary>Code to paste: the first call in five languages, with the values of the tenant filled in.</summary>
/// <param name="baseUrl">Base URL of the API, without a slash at its end.</param>
/// <param name="tenant">The tenant, as the control API describes it.</param>
internal sealed class Snippets(string baseUrl, Node tenant)
{
    public IEnumerable<(string Id, string Name, string Code)> All =>
    [
        ("curl", "curl", Curl), ("csharp", "C#", CSharp), ("node", "Node", JavaScript), ("python", "Python", Python), ("php", "PHP", Php),
    ];

    private string Token => tenant["token"].Text;

    private string Email => tenant["users"].Items.FirstOrDefault(user => user["is_admin"].IsTrue && user["active"].IsTrue)["email"].Text;

    private Node Template => tenant["templates"].Items.FirstOrDefault(template => template["active"].IsTrue);

    /// <summary>The body of the call, as JSON.</summary>
    public string Body =>
        $$"""{"workspace_id":{{Template["workspace_id"]}},"template_id":{{Template["id"]}},"parties":[{{Party}}]}""";

    private static string Party =>
        "{\"type\":\"individual\",\"participant\":{\"name\":\"Ada Lovelace\",\"email\":\"ada@example.org\","
        + "\"delivery_channel\":\"email\",\"signatory\":true}}";

    private string Curl =>
        $"""
        curl '{baseUrl}/contracts/create' \
          -H 'x-oneflow-api-token: {Token}' \
          -H 'x-oneflow-user-email: {Email}' \
          -H 'Content-Type: application/json' \
          -d '{Body}'
        """;

    private string CSharp =>
        $$"""
        using Oneflow.Client; // dotnet add package Oneflow.Client

        using var http = OneflowHttp.CreateClient();
        var oneflow = new OneflowClient(http, new OneflowClientOptions
        {
            Token = "{{Token}}",
            BaseAddress = new Uri("{{baseUrl}}/"),
        });
        var contract = await oneflow.AsUser("{{Email}}").Contracts.CreateContractAsync(
            new CreateContractRequest { WorkspaceId = {{Template["workspace_id"]}}, TemplateId = {{Template["id"]}} });
        Console.WriteLine(contract.Id);
        """;

    private string JavaScript =>
        $$"""
        const response = await fetch('{{baseUrl}}/contracts/create', {
          method: 'POST',
          headers: {
            'x-oneflow-api-token': '{{Token}}',
            'x-oneflow-user-email': '{{Email}}',
            'Content-Type': 'application/json',
          },
          body: JSON.stringify({{Body}}),
        });
        console.log(response.status, await response.json());
        """;

    private string Python =>
        $$"""
        import json, urllib.request

        request = urllib.request.Request(
            '{{baseUrl}}/contracts/create',
            data=b'{{Body}}',
            headers={
                'x-oneflow-api-token': '{{Token}}',
                'x-oneflow-user-email': '{{Email}}',
                'Content-Type': 'application/json',
            })
        with urllib.request.urlopen(request) as response:
            print(response.status, json.load(response))
        """;

    private string Php =>
        $$"""
        <?php
        $response = file_get_contents('{{baseUrl}}/contracts/create', false, stream_context_create(['http' => [
            'method' => 'POST',
            'header' => [
                'x-oneflow-api-token: {{Token}}',
                'x-oneflow-user-email: {{Email}}',
                'Content-Type: application/json',
            ],
            'content' => '{{Body}}',
            'ignore_errors' => true,
        ]]));
        echo $response;
        """;
}

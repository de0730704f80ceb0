using OneflowFake.Comparison.Http;

namespace OneflowFake.Comparison.Fakes;

/// <summary>Oneflow's API: a token in a header is an account, and an email in another a user of it.</summary>
internal sealed class OneflowProfile(FakeSide fake) : VendorProfile
{
    private const string TokenHeader = "x-oneflow-api-token";
    private const string UserHeader = "x-oneflow-user-email";
    private const string Creator = "__CREATOR__";
    private const string UnknownUser = "unknown.user@example.com";

    // A program calls with a few tokens. More than these share an account.
    private const int MaxAccounts = 8;

    private readonly Dictionary<string, FakeAccount> _accounts = new(StringComparer.Ordinal);

    public override string Name => "oneflow";

    public override string FakePrefix => "/v1";

    public override string? ListOf(IReadOnlyList<string> segments, int index) => segments[index - 1] switch
    {
        // Participants are listed as parts of their parties.
        "participants" when segments[0] == "contracts" && index > 2 => $"/contracts/{segments[1]}/parties",
        "template_types" => "/template_types",
        "products" when segments[0] == "contracts" && index > 2 => $"/contracts/{segments[1]}/products",
        "folders" or "users" => null,
        _ => "/" + string.Join('/', segments.Take(index)),
    };

    public override async Task<SignedIn> SignInAsync(ComparedRequest request, Reply? real, CancellationToken cancellation)
    {
        if (request.Header(TokenHeader) is not { Length: > 0 } token)
            return new(null, [request]);

        var isKnown = _accounts.TryGetValue(token, out var account);
        if (real is { Status: 401 } && !isKnown)
            return new(null, [WithUser(request, UnknownUser).With(TokenHeader, Scrambled.Like(token))]);

        if (account is null)
        {
            account = _accounts.Count < MaxAccounts ? await CreateAsync(cancellation) : _accounts.Values.First();
            _accounts[token] = account;
        }

        var signedIn = request.With(TokenHeader, account.Token);
        return real?.Status switch
        {
            401 => new(account, [WithUser(signedIn, UnknownUser)]),
            // Whether the user may see and create is a matter of rights that are not known here.
            403 when request.Header(UserHeader) is not null => new(account, [.. account.Users.Select(user => WithUser(signedIn, user))]),
            _ => new(account, [WithUser(signedIn, account.Users[0])]),
        };
    }

    public override Task<IReadOnlyList<Header>> AdminAsync(FakeAccount account, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Header>>([new(TokenHeader, account.Token), new(UserHeader, account.Users[0])]);

    public override IEnumerable<string> SecretsOf(ComparedRequest request, Reply? real)
    {
        foreach (var name in (string[])[TokenHeader, UserHeader, "Authorization", "Cookie"])
        {
            if (request.Header(name) is { Length: > 3 } value)
                yield return value;
        }
    }

    // What is not the email of a user is sent as it is: the refusal depends on its form.
    private static ComparedRequest WithUser(ComparedRequest request, string email) =>
        request.Header(UserHeader) is { } given && given.Contains('@', StringComparison.Ordinal) && given != Creator
            ? request.With(UserHeader, email)
            : request;

    private async Task<FakeAccount> CreateAsync(CancellationToken cancellation)
    {
        var account = await fake.CreateAccountAsync(cancellation);
        await OneflowSamples.FillAsync(fake, account, await AdminAsync(account, cancellation), cancellation);
        return account;
    }
}

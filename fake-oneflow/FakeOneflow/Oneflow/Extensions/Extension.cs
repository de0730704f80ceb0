using OneflowFake.Oneflow.Auth;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Snapshots;

namespace OneflowFake.Oneflow.Extensions;

/// <summary>The integration extension of an account. To be used under the tenant's lock.</summary>
internal sealed class Extension(SetupCalls calls)
{
    /// <summary>The agreement with the integrator. A change holds for what is enabled or disabled from then on.</summary>
    public ExtensionSettings Settings { get; set => field = Undo.Set(field, value, old => field = old); } = ExtensionSettings.Default;

    /// <summary>The token of the extension while it is enabled.</summary>
    public ApiToken? Token { get; private set => field = Undo.Set(field, value, old => field = old); }

    public bool IsEnabled => Token is not null;

    /// <summary>The calls of the integrator's Setup URL.</summary>
    public SetupCalls Calls { get; } = calls;

    /// <summary>Enables the extension with a new token; an earlier one no longer works.</summary>
    /// <returns>The call of the Setup URL; null when there is none.</returns>
    public SetupCall? Enable(ApiToken token, DateTimeOffset now)
    {
        Token?.Revoke();
        Token = token;
        return Tell(Settings.EnableEvent, token, now);
    }

    /// <summary>Disables the extension, which revokes its token before the integrator is called.</summary>
    /// <returns>The call of the Setup URL; null when there is none.</returns>
    public SetupCall? Disable(DateTimeOffset now)
    {
        Token?.Revoke();
        Token = null;
        return Tell(Settings.DisableEvent, token: null, now);
    }

    /// <summary>Passes the state through, after the tokens.</summary>
    public void Keep(StateStream state)
    {
        Settings = state.Value(Settings, ExtensionSettings.Keep);
        Token = state.ExistingOrNull(Token);
        Calls.Keep(state);
    }

    private SetupCall? Tell(string eventName, ApiToken? token, DateTimeOffset now)
    {
        if (Settings.SetupUrl is not { } url)
        {
            Calls.Supersede();
            return null;
        }

        var call = new SetupCall(url, eventName, token, Settings.RetryWaits, now);
        Calls.Add(call);
        return call;
    }
}

using System.Globalization;
using OneflowFake.Oneflow.Protocol;
using OneflowFake.Oneflow.Users;
using OneflowFake.Tenants;
using OneflowFake.Tenants.Calls;

namespace OneflowFake.Oneflow;

/// <summary>A tenant and a call as Oneflow sees them.</summary>
internal static class OneflowExtensions
{
    extension(Tenant tenant)
    {
        /// <summary>The account with Oneflow.</summary>
        public OneflowAccount Oneflow => tenant.Account<OneflowAccount>();
    }

    extension(ApiCall call)
    {
        /// <summary>The user whose email came with the request; null when it runs as an anonymous admin.</summary>
        public User? ActingUser => call.UserId is { } id ? call.Tenant.Oneflow.UserOf(id) : null;

        public bool ActsAsAdmin => call.ActingUser is null or { IsAdmin: true };

        /// <summary>Absolute address of a resource of the API.</summary>
        /// <param name="path">Path below <c>/v1</c>, with its leading slash.</param>
        public string Address(string path) => $"{call.Origin}{RouteHints.Prefix}{path}";

        /// <summary>Absolute address of an entity.</summary>
        /// <param name="list">Path of the list that it is in, below <c>/v1</c>, with its leading slash.</param>
        /// <param name="id">Its id.</param>
        public string Address(string list, long id) =>
            string.Create(CultureInfo.InvariantCulture, $"{call.Origin}{RouteHints.Prefix}{list}/{id}");

        /// <summary>An id of the path; 0, which nothing has, when it is malformed and the rule about that is switched off.</summary>
        public long Id(string name) => PathIds.TryRead(call.RouteValues[name], out var id) ? id : 0;
    }
}

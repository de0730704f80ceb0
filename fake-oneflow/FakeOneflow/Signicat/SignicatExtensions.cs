using OneflowFake.Tenants;

namespace OneflowFake.Signicat;

/// <summary>A tenant as Signicat sees it.</summary>
internal static class SignicatExtensions
{
    extension(Tenant tenant)
    {
        /// <summary>The account with Signicat.</summary>
        public SignicatAccount Signicat => tenant.Account<SignicatAccount>();
    }
}

using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Lets other resources of an Aspire host call a fake.</summary>
public static class FakeOneflowReferenceExtensions
{
    /// <summary>
    /// Sets the configuration that Oneflow.Client reads, <c>Oneflow:BaseAddress</c> and <c>Oneflow:Token</c>, and the variables
    /// <c>ONEFLOW_BASE_URL</c>, <c>ONEFLOW_API_TOKEN</c> and <c>ONEFLOW_USER_EMAIL</c> for programs in any language. The resource starts
    /// when the fake is ready. Nothing is set in what is published, which calls Oneflow.
    /// </summary>
    /// <typeparam name="T">The type of the resource.</typeparam>
    /// <param name="builder">The resource that calls the fake.</param>
    /// <param name="fake">The fake.</param>
    /// <param name="section">The section of the configuration. <c>Oneflow</c> when omitted.</param>
    public static IResourceBuilder<T> WithReference<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IFakeOneflowResource> fake, string section = "Oneflow")
        where T : IResourceWithEnvironment, IResourceWithWaitSupport
        => Refer(builder, fake, section, (account, variable) =>
        {
            variable("BaseAddress", account.BaseAddress);
            variable("Token", account.Token);
        });

    /// <summary>
    /// Sets the configuration that Oneflow.Integration reads, <c>Oneflow:ApiAddress</c>, and the same variables as
    /// <see cref="WithReference"/>. The backend gets the tokens of accounts by its Setup URL.
    /// </summary>
    /// <typeparam name="T">The type of the resource.</typeparam>
    /// <param name="builder">The backend that calls the fake.</param>
    /// <param name="fake">The fake.</param>
    /// <param name="section">The section of the configuration. <c>Oneflow</c> when omitted.</param>
    public static IResourceBuilder<T> WithIntegrationReference<T>(
        this IResourceBuilder<T> builder, IResourceBuilder<IFakeOneflowResource> fake, string section = "Oneflow")
        where T : IResourceWithEnvironment, IResourceWithWaitSupport
        => Refer(builder, fake, section, (account, variable) => variable("ApiAddress", account.BaseAddress));

    private static IResourceBuilder<T> Refer<T>(
        IResourceBuilder<T> builder, IResourceBuilder<IFakeOneflowResource> fake, string section,
        Action<FakeOneflowAccount, Action<string, object>> configure)
        where T : IResourceWithEnvironment, IResourceWithWaitSupport
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(fake);
        ArgumentException.ThrowIfNullOrEmpty(section);
        if (builder.ApplicationBuilder.ExecutionContext.IsPublishMode)
            return builder;

        var account = fake.Resource.Account;
        var prefix = section.Replace(":", "__", StringComparison.Ordinal);
        return builder.WithReferenceRelationship(fake.Resource).WaitFor(fake).WithEnvironment(context =>
        {
            var variables = context.EnvironmentVariables;
            variables["ONEFLOW_BASE_URL"] = account.BaseAddress;
            variables["ONEFLOW_API_TOKEN"] = account.Token;
            variables["ONEFLOW_USER_EMAIL"] = account.UserEmail;
            configure(account, (name, value) => variables[$"{prefix}__{name}"] = value);
        });
    }
}

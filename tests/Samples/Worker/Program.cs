using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Worker;

// The settings Oneflow:Token and Oneflow:BaseAddress come from appsettings.json, from Oneflow__Token and so on, or, as here, from the
// variables that all samples read.
var builder = Host.CreateApplicationBuilder(args);
builder.Configuration["Oneflow:Token"] ??= Environment.GetEnvironmentVariable("ONEFLOW_API_TOKEN");
builder.Configuration["Oneflow:BaseAddress"] ??= Environment.GetEnvironmentVariable("ONEFLOW_BASE_URL");
builder.Services.AddOneflowClient(builder.Configuration.GetSection("Oneflow"));
builder.Services.AddHostedService<ContractReport>();
await builder.Build().RunAsync();

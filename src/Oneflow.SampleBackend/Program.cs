using Oneflow.SampleBackend;

await Backend.Create(args).RunAsync();

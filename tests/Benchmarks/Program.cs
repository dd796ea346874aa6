using Activity7.Benchmarks;
using Activity7.Common.Cli;

return await ToolHost.RunAsync(BenchmarksCommand.Create(), args);

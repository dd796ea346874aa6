using Activity7.Common.Cli;
using Activity7.ParallelFactorial;

return await ToolHost.RunAsync(FactorialCommand.Create(), args);

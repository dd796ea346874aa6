using Activity7.Common.Cli;
using Activity7.MonteCarloBench;

return await ToolHost.RunAsync(MonteCarloCommand.Create(), args);

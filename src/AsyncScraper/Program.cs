using Activity7.AsyncScraper;
using Activity7.Common.Cli;

return await ToolHost.RunAsync(ScraperCommand.Create(), args);

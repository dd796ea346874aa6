namespace Activity7.AsyncScraper.Fetching;

/// <summary>A page that cannot be had, and that another try would not change: its message is for the user.</summary>
internal sealed class PageException(string message) : Exception(message);

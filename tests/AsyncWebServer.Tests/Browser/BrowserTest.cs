using System.Collections.Concurrent;
using Activity7.AsyncWebServer.Tests.Program;
using Microsoft.Playwright;

namespace Activity7.AsyncWebServer.Tests.Browser;

/// <summary>
/// A test of the page in a browser, against the built program. It fails when the browser complains of anything that the test has not
/// announced: an error of the script, or something that the page's policy forbids.
/// </summary>
/// <param name="chromium">The browser.</param>
[Collection(nameof(Chromium))]
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly List<string> _expectedComplaints = [];
    private IBrowserContext? _context;
    private BuiltServer? _server;
    private IPage? _page;

    internal BuiltServer Server => _server!;

    protected IPage Page => _page!;

    protected ILocator Connection => Page.Locator("#connection [role=status]");

    protected ILocator LogLines => Page.Locator("#log li");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
        {
            await _context.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        _complaints.Where(complaint => !_expectedComplaints.Any(complaint.Contains)).Should().BeEmpty();
    }

    /// <summary>Starts the server and opens a browser, with no page in it yet.</summary>
    protected async Task StartAsync(BrowserNewContextOptions? options = null, params string[] arguments)
    {
        _context = await chromium.NewContextAsync(options);
        _server = await BuiltServer.StartAsync(arguments);
        _page = await _context.NewPageAsync();
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue(message.Text);
            }
        };
        Page.PageError += (_, error) => _complaints.Enqueue(error);
    }

    /// <summary>Opens the page.</summary>
    protected Task GoAsync() => Page.GotoAsync(Server.Address.ToString());

    /// <summary>Starts the server, opens the page, and waits until it is live.</summary>
    protected async Task OpenAsync(BrowserNewContextOptions? options = null, params string[] arguments)
    {
        await StartAsync(options, arguments);
        await GoAsync();
        await Assertions.Expect(Connection).ToHaveTextAsync("live");
    }

    /// <summary>Says that the browser may complain with these words.</summary>
    protected void ExpectComplaint(string part) => _expectedComplaints.Add(part);

    protected ILocator Field(string name) => Page.Locator($"[data-field='{name}']");

    protected ILocator Field(string task, string name) => Card(task).Locator($"[data-field='{name}']");

    protected ILocator Card(string task) => Page.Locator($"[data-task='{task}']");

    protected ILocator Notice(string task) => Card(task).Locator("[role=status]");

    protected ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });
}

/// <summary>The tests of the page run one after the other in one browser.</summary>
[CollectionDefinition(nameof(Chromium))]
public sealed class OneBrowser : ICollectionFixture<Chromium>;

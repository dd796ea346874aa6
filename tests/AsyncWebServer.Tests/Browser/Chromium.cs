using Microsoft.Playwright;

namespace Activity7.AsyncWebServer.Tests.Browser;

/// <summary>One browser without a window for all tests: the one of the system, since a test downloads nothing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string ProgramPath = "/usr/bin/chromium";

    /// <summary>Longer than anything on the page takes, also on a busy machine.</summary>
    private const float PatienceMilliseconds = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(ProgramPath))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ProgramPath,
            Args =
            [
                // Its sandbox takes rights that a container does not give, and the pages here are our own.
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        });
    }

    /// <summary>A browser that remembers nothing. Without Chromium the test is skipped, but fails where it must not be missing.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options)
    {
        if (_browser is null)
        {
            var reason = $"there is no {ProgramPath}; install the package chromium";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", reason);
            Assert.Fail(reason);
        }

        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

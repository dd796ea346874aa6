using System.Text.Json;
using Activity7.AsyncScraper.Crawling;
using Activity7.AsyncScraper.Output;
using Activity7.AsyncScraper.Urls;
using Activity7.Common.Cli;
using Microsoft.Data.Sqlite;

namespace Activity7.AsyncScraper.State;

/// <summary>
/// All URLs of a crawl, those that wait and those that are done with what came of them. What is added and finished between two commits is
/// kept together or not at all, so a page is never done without the links that it leads to.
/// </summary>
internal sealed class CrawlState : IDisposable
{
    private const int Done = 1;
    private const int LeftOut = 2;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _add;
    private readonly SqliteCommand _addGiven;
    private readonly SqliteCommand _finish;
    private readonly SqliteCommand _waiting;
    private readonly KnownUrls _known = new();
    private SqliteTransaction? _transaction;

    private readonly bool _keepsRows;

    private CrawlState(SqliteConnection connection, bool keepsRows)
    {
        _connection = connection;
        _keepsRows = keepsRows;
        _add = Command(
            """
            INSERT INTO page (url, repetition, host, depth, is_sitemap, may_be_private) VALUES ($url, 0, $host, $depth, $sitemap, $private)
            ON CONFLICT DO NOTHING RETURNING id
            """,
            "$url", "$host", "$depth", "$sitemap", "$private");
        _addGiven = Command(
            """
            INSERT INTO page (url, repetition, host, depth, is_sitemap, may_be_private)
            VALUES ($url, (SELECT count(*) FROM page WHERE url = $url), $host, 0, $sitemap, 1)
            """,
            "$url", "$host", "$sitemap");
        _finish = Command("UPDATE page SET done = $done, row = $row WHERE id = $id", "$done", "$row", "$id");
        _waiting = Command(
            """
            SELECT id, url, depth, is_sitemap, may_be_private FROM page
            WHERE done = 0 AND host = $host AND id > $after ORDER BY id LIMIT $limit
            """,
            "$host", "$after", "$limit");
    }

    /// <summary>A state for one run.</summary>
    /// <param name="keepsRows">True if <see cref="Rows"/> is going to be asked for.</param>
    public static CrawlState CreateTemporary(bool keepsRows) => new(StateFile.OpenTemporary(), keepsRows);

    /// <summary>The state in the file <paramref name="path"/>, which is made if there is none, for a later run to go on with.</summary>
    /// <exception cref="UsageException">The file cannot be used.</exception>
    public static CrawlState Open(string path) => new(StateFile.Open(path), keepsRows: true);

    /// <summary>Keeps what was done since the last commit.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public void Commit()
    {
        if (_transaction is { } transaction)
        {
            Guard(transaction, Commit);
            transaction.Dispose();
            _transaction = null;
        }

        static bool Commit(SqliteTransaction transaction)
        {
            transaction.Commit();
            return true;
        }
    }

    /// <summary>Adds a URL that the user gave, also when it is there already: it is fetched as often as it is given.</summary>
    public void AddGiven(string url, bool isSitemap)
    {
        Bind(_addGiven, url, PageTask.HostOf(url), isSitemap ? 1 : 0);
        Guard(_addGiven, command => command.ExecuteNonQuery());
    }

    /// <summary>Adds a URL that was found.</summary>
    /// <returns>The task for it; null when the URL is there already.</returns>
    public PageTask? Add(FoundUrl found)
    {
        if (!_known.IsNew(found.Url))
        {
            return null;
        }

        Bind(_add, found.Url, PageTask.HostOf(found.Url), found.Depth, found.IsSitemap ? 1 : 0, found.MayBePrivate ? 1 : 0);
        return Guard(_add, command => command.ExecuteScalar()) is long id
            ? new PageTask(id, found.Url, found.Depth, found.IsSitemap, found.MayBePrivate)
            : null;
    }

    /// <summary>Marks a task as done; in a state that keeps no rows nobody asks for it again anyway.</summary>
    /// <param name="task">The task.</param>
    /// <param name="row">What came of it; null when it was left out.</param>
    public void Finish(PageTask task, PageRow? row)
    {
        if (_keepsRows)
        {
            Bind(
                _finish,
                row is null ? LeftOut : Done,
                row is null ? DBNull.Value : JsonSerializer.Serialize(row, ScraperJson.Line.PageRow),
                task.Id);
            Guard(_finish, command => command.ExecuteNonQuery());
        }
    }

    /// <summary>The hosts that have tasks that wait.</summary>
    public IReadOnlyList<string> WaitingHosts() => Read("SELECT DISTINCT host FROM page WHERE done = 0", reader => reader.GetString(0));

    /// <summary>The next tasks of a host that wait, in the order of their numbers.</summary>
    /// <param name="host">Scheme, name and port.</param>
    /// <param name="after">The number of the last task that is not wanted.</param>
    /// <param name="limit">The most tasks that are wanted.</param>
    public IReadOnlyList<PageTask> Waiting(string host, long after, int limit)
    {
        Bind(_waiting, host, after, limit);
        return [.. Read(_waiting, TaskOf)];
    }

    /// <summary>The rows of all tasks that are done and were not left out, in the order of their numbers, read as they are asked for.</summary>
    public IEnumerable<(int Depth, PageRow Row)> Rows()
    {
        using var command = Command("SELECT depth, row FROM page WHERE done = 1 ORDER BY id");
        foreach (var row in Read(command, reader => (reader.GetInt32(0), RowOf(reader.GetString(1)))))
        {
            yield return row;
        }
    }

    /// <summary>How many tasks wait.</summary>
    public long CountWaiting() => Read("SELECT count(*) FROM page WHERE done = 0", reader => reader.GetInt64(0))[0];

    /// <summary>The settings that the crawl was begun with, by name; none in a new state.</summary>
    public IReadOnlyDictionary<string, string> Settings() =>
        Read("SELECT name, value FROM settings", reader => KeyValuePair.Create(reader.GetString(0), reader.GetString(1))).ToDictionary();

    /// <summary>Keeps a setting.</summary>
    public void AddSetting(string name, string value)
    {
        using var command = Command("INSERT INTO settings VALUES ($name, $value)", "$name", "$value");
        Bind(command, name, value);
        Guard(command, setting => setting.ExecuteNonQuery());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _transaction?.Dispose();
        _add.Dispose();
        _addGiven.Dispose();
        _finish.Dispose();
        _waiting.Dispose();
        _connection.Dispose();
    }

    /// <summary>Makes of what SQLite throws, when the disk is full for example, what a file throws.</summary>
    private static TResult Guard<T, TResult>(T target, Func<T, TResult> write)
    {
        try
        {
            return write(target);
        }
        catch (SqliteException exception)
        {
            throw new IOException($"the state of the crawl cannot be written: {exception.Message}", exception);
        }
    }

    private static PageTask TaskOf(SqliteDataReader reader)
    {
        var url = reader.GetString(1);
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && UrlNormalizer.TryNormalize(address) == url
            ? new PageTask(reader.GetInt64(0), url, reader.GetInt32(2), reader.GetBoolean(3), reader.GetBoolean(4))
            : throw new FormatException("no URL in normal form");
    }

    private static PageRow RowOf(string json) =>
        JsonSerializer.Deserialize(json, ScraperJson.Line.PageRow) ?? throw new FormatException("no row");

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = Command(sql);
        command.Transaction = _transaction;
        return [.. Read(command, read)];
    }

    /// <summary>The results of a query, as they are asked for.</summary>
    /// <exception cref="UsageException">The file holds what this program does not write.</exception>
    private IEnumerable<T> Read<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using var reader = GuardReading(command.ExecuteReader);
        while (GuardReading(reader.Read))
        {
            yield return GuardReading(() => read(reader));
        }
    }

    /// <summary>A file that is damaged shows it in SQLite's own structure, or in values that are none of those that were written.</summary>
    private TResult GuardReading<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException or InvalidCastException
            or OverflowException or FormatException or ArgumentException or JsonException)
        {
            throw new UsageException(StateFile.Damaged(_connection.DataSource), exception);
        }
    }

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private void Bind(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        command.Transaction = _transaction ??= _connection.BeginTransaction();
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index];
        }
    }
}

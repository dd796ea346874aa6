using System.Globalization;
using Activity7.Common.Cli;
using Microsoft.Data.Sqlite;

namespace Activity7.AsyncScraper.State;

/// <summary>
/// The SQLite database of a crawl: a file that the user named, which outlives the program however it ends, or a nameless one that SQLite
/// keeps in memory as long as it is small, and deletes with the connection.
/// </summary>
internal static class StateFile
{
    /// <summary>"A7cr": what tells a state file from any other database.</summary>
    private const int ApplicationId = 0x41376372;

    /// <summary>The number of the tables' layout.</summary>
    private const int Version = 1;

    private const string Schema =
        """
        CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

        -- done: 0 waits, 1 has a row, 2 was left out because of robots.txt
        CREATE TABLE page (
          id INTEGER PRIMARY KEY,
          url TEXT NOT NULL,
          repetition INTEGER NOT NULL,
          host TEXT NOT NULL,
          depth INTEGER NOT NULL,
          is_sitemap INTEGER NOT NULL,
          may_be_private INTEGER NOT NULL,
          done INTEGER NOT NULL DEFAULT 0,
          row TEXT);
        CREATE UNIQUE INDEX page_by_url ON page (url, repetition);
        CREATE INDEX page_waiting ON page (host, id) WHERE done = 0;
        """;

    /// <summary>Opens a database that nobody else sees and that is gone when it is closed.</summary>
    public static SqliteConnection OpenTemporary()
    {
        var connection = Connect("");

        // It need not survive anything. The cache, in KiB, is all of it that stays in memory.
        Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -4096");
        Execute(connection, Schema);
        return connection;
    }

    /// <summary>Opens the state file <paramref name="path"/>, or makes it; no other run can open it meanwhile.</summary>
    /// <exception cref="UsageException">It cannot be opened or made, is in use, or is no state file.</exception>
    public static SqliteConnection Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"--state: '{path}' is a folder; name a file");
        }

        SqliteConnection? connection = null;
        try
        {
            connection = Connect(Path.GetFullPath(path));

            // A log that is written ahead survives a killed program whole, and without waiting for the disk at each commit.
            Execute(connection, "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE");
            Prepare(connection, path);
            Execute(connection, "COMMIT");
            return connection;
        }
        catch (SqliteException exception)
        {
            connection?.Dispose();
            throw new UsageException(Describe(exception, path), exception);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>What is said of a file that does not hold what it should.</summary>
    public static string Damaged(string path) => $"--state: '{path}' is damaged; delete it, and the crawl begins anew";

    private static void Prepare(SqliteConnection connection, string path)
    {
        if (Number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
        {
            Execute(connection, Schema);
            Execute(connection, string.Create(
                CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}"));
        }
        else if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw new UsageException($"--state: '{path}' is a database of another program; name a file of its own");
        }
        else if (Number(connection, "PRAGMA user_version") != Version)
        {
            throw new UsageException($"--state: '{path}' was made by another version of this program; name a new file");
        }
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = 1, // seconds to wait for a lock; another run holds it as long as it lives
        }.ToString());
        connection.Open();
        return connection;
    }

    private static string Describe(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        // The statements are right, so a plain error is that of a run which makes the file's tables at this very moment.
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED or SQLitePCL.raw.SQLITE_ERROR =>
            $"--state: '{path}' is in use by another run; wait for its end, or name another file",
        SQLitePCL.raw.SQLITE_NOTADB => $"--state: '{path}' is no state file; name another one",
        SQLitePCL.raw.SQLITE_CORRUPT => Damaged(path),
        SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM =>
            $"--state: '{path}' cannot be made or written to; its folder must exist and take files",
        _ => $"--state: '{path}' cannot be used: {exception.Message}",
    };

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}

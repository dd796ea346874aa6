using System.CommandLine;
using System.Globalization;
using Activity7.Common.Cli;
using Activity7.ParallelFactorial.Arithmetic;
using Activity7.ParallelFactorial.Output;
using Activity7.ParallelFactorial.Verification;

namespace Activity7.ParallelFactorial;

/// <summary><c>ParallelFactorial verify N FILE</c>: checks a number that somebody else computed.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<int> Number = new("N")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"Whose factorial it should be, from 0 to {Factorial.MaximumN:#,0}"),
        CustomParser = result => OptionChecks.One(result, text => OptionChecks.ParseNumber(text, 0, Factorial.MaximumN)),
    };

    private static readonly Argument<string> File = new("FILE") { Description = "The file with its digits; - for standard input" };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("verify", "Checks whether a file holds N!, without computing it") { Number, File };
        command.SetRun(RunAsync);
        command.SetExamples(
            "ParallelFactorial verify 100000 factorials/100000.txt",
            "python3 -c 'import math, sys; sys.set_int_max_str_digits(0); print(math.factorial(5000))' | ParallelFactorial verify 5000 -");
        return command;
    }

    private static async Task<ExitCode> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        var (n, file) = (context.Get(Number), context.Get(File));
        var verdict = await VerifyAsync(n, file, cancellationToken);
        if (context.Json)
        {
            context.WriteJson(VerdictDocument.Of(verdict, file), ReportJson.Default.VerdictDocument);
        }
        else
        {
            context.WriteLine(VerdictText.Of(verdict, file == InputSource.StandardInput ? "standard input" : file));
        }

        return verdict.IsRight ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<Verdict> VerifyAsync(int n, string file, CancellationToken cancellationToken)
    {
        var source = new InputSource("FILE", file, "file");
        await using var text = source.Open();
        try
        {
            return await source.WaitAsync(FactorialVerifier.VerifyAsync(n, text, cancellationToken), cancellationToken);
        }
        catch (ToolException exception) when (exception is not UsageException)
        {
            throw new ToolException($"{source.Name} is not {n}!: {exception.Message}", exception);
        }
    }
}

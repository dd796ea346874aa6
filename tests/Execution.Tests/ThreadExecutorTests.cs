using Activity7.Execution.Local;

namespace Activity7.Execution.Tests;

public sealed class ThreadExecutorTests : ParallelExecutorContract
{
    protected override IExecutor Create(int workers) => new ThreadExecutor(workers);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void It_needs_at_least_one_thread(int workers)
    {
        var create = () => new ThreadExecutor(workers);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }
}

using Activity7.Execution.Local;

namespace Activity7.Execution.Tests;

public sealed class SequentialExecutorTests : ExecutorContract
{
    protected override IExecutor Create(int workers) => new SequentialExecutor();
}

# The same work with and without parallelism.
#   docker build -f docker/MonteCarloBench.Dockerfile -t monte-carlo-bench .
#   docker run --rm monte-carlo-bench

ARG DOTNET=10.0

FROM mcr.microsoft.com/dotnet/sdk:$DOTNET AS build
ARG TARGETARCH
# The labels of a report's charts: the image that runs has no font.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
WORKDIR /src
# What restore reads, and nothing else: this layer lives until a dependency changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Common/Common.csproj src/Common/
COPY src/Execution/Execution.csproj src/Execution/
COPY src/MonteCarloBench/MonteCarloBench.csproj src/MonteCarloBench/
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet restore src/MonteCarloBench -a $TARGETARCH
COPY .editorconfig ./
COPY src/BannedSymbols.txt src/
COPY src/Common src/Common
COPY src/Execution src/Execution
# What the programs have in common changes less often than a program: compiled in a layer of its own.
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet build src/Execution -c Release -p:RunAnalyzers=false
COPY src/MonteCarloBench src/MonteCarloBench
# It restores once more, in a second: the cache may have been emptied since the layer above was made. The rules of the code are checked
# where it is tested, not here.
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet publish src/MonteCarloBench -a $TARGETARCH -p:RunAnalyzers=false -o /app && mkdir /data

# No shell, no package manager. With the runtime, whose compiler uses the widest vectors of the very processor.
FROM mcr.microsoft.com/dotnet/runtime:$DOTNET-noble-chiseled
ARG VERSION=1.0.0
LABEL org.opencontainers.image.title="MonteCarloBench" \
      org.opencontainers.image.description="The same work with and without parallelism" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /usr/share/fonts/truetype/dejavu /usr/share/fonts/truetype/dejavu
COPY --from=build /app /app
# The folder in which the program writes; mount one of your own over it to keep the files.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
WORKDIR /data
USER $APP_UID
# Without the sockets for debuggers: a process that is killed leaves them behind in /tmp.
ENV DOTNET_EnableDiagnostics=0
ENTRYPOINT ["dotnet", "/app/MonteCarloBench.dll"]

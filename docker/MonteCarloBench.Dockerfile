# The same work with and without parallelism.
#   docker build -f docker/MonteCarloBench.Dockerfile -t monte-carlo-bench .
#   docker run --rm monte-carlo-bench

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
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
    dotnet restore src/MonteCarloBench/MonteCarloBench.csproj -a $TARGETARCH
COPY .editorconfig ./
COPY src src
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet publish src/MonteCarloBench/MonteCarloBench.csproj -a $TARGETARCH -c Release -o /app && mkdir /data

FROM mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled
COPY --from=build /usr/share/fonts/truetype/dejavu /usr/share/fonts/truetype/dejavu
COPY --from=build /app /app
# The folder in which the program writes; mount one of your own over it to keep the files.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
WORKDIR /data
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/MonteCarloBench.dll"]

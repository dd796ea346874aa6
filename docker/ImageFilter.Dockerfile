# A filter over many images at once.
#   docker build -f docker/ImageFilter.Dockerfile -t image-filter .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/data" image-filter

ARG DOTNET=10.0

FROM mcr.microsoft.com/dotnet/sdk:$DOTNET AS build
ARG TARGETARCH
WORKDIR /src
# What restore reads, and nothing else: this layer lives until a dependency changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Common/Common.csproj src/Common/
COPY src/ImageFilter/ImageFilter.csproj src/ImageFilter/
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet restore src/ImageFilter -a $TARGETARCH
COPY .editorconfig ./
COPY src/BannedSymbols.txt src/
COPY src/Common src/Common
# What the programs have in common changes less often than a program: compiled in a layer of its own.
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet build src/Common -c Release -p:RunAnalyzers=false
COPY src/ImageFilter src/ImageFilter
# It restores once more, in a second: the cache may have been emptied since the layer above was made. The rules of the code are checked
# where it is tested, not here.
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet publish src/ImageFilter -a $TARGETARCH -p:RunAnalyzers=false -o /app && mkdir /data

# No shell, no package manager. With the runtime, whose compiler uses the widest vectors of the very processor.
FROM mcr.microsoft.com/dotnet/runtime:$DOTNET-noble-chiseled
ARG VERSION=1.0.0
LABEL org.opencontainers.image.title="ImageFilter" \
      org.opencontainers.image.description="Filters over many images at once" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /app /app
# The folder in which the program writes; mount one of your own over it to keep the files.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
WORKDIR /data
USER $APP_UID
# Without the sockets for debuggers: a process that is killed leaves them behind in /tmp.
ENV DOTNET_EnableDiagnostics=0
ENTRYPOINT ["dotnet", "/app/ImageFilter.dll"]

# The asynchronous web server with background tasks.
#   docker build -f docker/AsyncWebServer.Dockerfile -t async-web-server .
#   docker run --rm -p 127.0.0.1:8080:8080 async-web-server

ARG DOTNET=10.0

# Compiled for the processor ahead of time: no runtime in the image, and an answer in a tenth of a second.
FROM mcr.microsoft.com/dotnet/sdk:$DOTNET-aot AS build
ARG TARGETARCH
WORKDIR /src
# What restore reads, and nothing else: this layer lives until a dependency changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Common/Common.csproj src/Common/
COPY src/AsyncWebServer/AsyncWebServer.csproj src/AsyncWebServer/
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet restore src/AsyncWebServer -a $TARGETARCH -p:PublishAot=true
COPY .editorconfig ./
COPY src/BannedSymbols.txt src/
COPY src/Common src/Common
COPY src/AsyncWebServer src/AsyncWebServer
# It restores once more, in a second: the cache may have been emptied since the layer above was made. The rules of the code are checked
# where it is tested, not here.
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet publish src/AsyncWebServer -a $TARGETARCH -p:RunAnalyzers=false \
    -p:PublishAot=true -p:CopyOutputSymbolsToPublishDirectory=false -o /app && mkdir /data

# No shell, no package manager, nothing but what a program compiled ahead of time needs.
FROM mcr.microsoft.com/dotnet/runtime-deps:$DOTNET-noble-chiseled
ARG VERSION=1.0.0
LABEL org.opencontainers.image.title="AsyncWebServer" \
      org.opencontainers.image.description="A web server with background tasks and a live page" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /app /app
# The folder in which the program writes; mount one of your own over it to keep the files.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
WORKDIR /data
USER $APP_UID
# Listening on loopback alone, as elsewhere, it would not be reached from outside of the container.
ENV ASYNC_WEB_SERVER_URLS=http://0.0.0.0:8080
EXPOSE 8080
# The program asks itself: the image has no curl.
HEALTHCHECK --interval=5s --timeout=4s --start-period=5s --retries=3 CMD ["/app/AsyncWebServer", "health"]
ENTRYPOINT ["/app/AsyncWebServer"]

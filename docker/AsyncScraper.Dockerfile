# The concurrent scraper; without arguments it scrapes its own demonstration site.
#   docker build -f docker/AsyncScraper.Dockerfile -t async-scraper .
#   docker run --rm async-scraper

ARG DOTNET=10.0

# Compiled for the processor ahead of time: no runtime in the image, and an answer in a tenth of a second.
FROM mcr.microsoft.com/dotnet/sdk:$DOTNET-aot AS build
ARG TARGETARCH
WORKDIR /src
# What restore reads, and nothing else: this layer lives until a dependency changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Common/Common.csproj src/Common/
COPY src/AsyncScraper/AsyncScraper.csproj src/AsyncScraper/
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet restore src/AsyncScraper -a $TARGETARCH -p:PublishAot=true
COPY .editorconfig ./
COPY src/BannedSymbols.txt src/
COPY src/Common src/Common
COPY src/AsyncScraper src/AsyncScraper
# It restores once more, in a second: the cache may have been emptied since the layer above was made. The rules of the code are checked
# where it is tested, not here.
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet publish src/AsyncScraper -a $TARGETARCH -p:RunAnalyzers=false \
    -p:PublishAot=true -p:CopyOutputSymbolsToPublishDirectory=false -o /app && mkdir /data

# No shell, no package manager, nothing but what a program compiled ahead of time needs.
FROM mcr.microsoft.com/dotnet/runtime-deps:$DOTNET-noble-chiseled
ARG VERSION=1.0.0
LABEL org.opencontainers.image.title="AsyncScraper" \
      org.opencontainers.image.description="A concurrent web scraper and crawler" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /app /app
# The folder in which the program writes; mount one of your own over it to keep the files.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
WORKDIR /data
USER $APP_UID
ENTRYPOINT ["/app/AsyncScraper"]

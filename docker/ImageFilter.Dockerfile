# A filter over many images at once.
#   docker build -f docker/ImageFilter.Dockerfile -t image-filter .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/data" image-filter

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /src
# What restore reads, and nothing else: this layer lives until a dependency changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Common/Common.csproj src/Common/
COPY src/ImageFilter/ImageFilter.csproj src/ImageFilter/
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet restore src/ImageFilter/ImageFilter.csproj -a $TARGETARCH
COPY .editorconfig ./
COPY src src
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet publish src/ImageFilter/ImageFilter.csproj -a $TARGETARCH -c Release -o /app && mkdir /data

FROM mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled
COPY --from=build /app /app
# The folder in which the program writes; mount one of your own over it to keep the files.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
WORKDIR /data
USER $APP_UID
ENTRYPOINT ["dotnet", "/app/ImageFilter.dll"]

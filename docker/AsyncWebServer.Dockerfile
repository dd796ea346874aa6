# The asynchronous web server with background tasks.
#   docker build -f docker/AsyncWebServer.Dockerfile -t async-web-server .
#   docker run --rm -p 8080:8080 async-web-server

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /src
# What restore reads, and nothing else: this layer lives until a dependency changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Common/Common.csproj src/Common/
COPY src/AsyncWebServer/AsyncWebServer.csproj src/AsyncWebServer/
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet restore src/AsyncWebServer/AsyncWebServer.csproj -a $TARGETARCH
COPY .editorconfig ./
COPY src src
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    dotnet publish src/AsyncWebServer/AsyncWebServer.csproj -a $TARGETARCH -c Release -o /app && mkdir /data

FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled
COPY --from=build /app /app
# The folder in which the program writes; mount one of your own over it to keep the files.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
WORKDIR /data
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "/app/AsyncWebServer.dll"]
CMD ["--urls", "http://0.0.0.0:8080"]

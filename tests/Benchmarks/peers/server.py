"""The sheet's web server with aiohttp: a page, /status, static files, and periodic tasks in the background.

Usage: server.py DIRECTORY

Listens on a free port of this machine and prints its address.
"""
import asyncio
import datetime
import sys
import time

from aiohttp import web

started_at = datetime.datetime.now(datetime.timezone.utc)
started = time.monotonic()
handled = 0
in_flight = 0
runs = {'log': 0, 'maintenance': 0}


@web.middleware
async def count_requests(request, handler):
    global handled, in_flight
    in_flight += 1
    try:
        return await handler(request)
    finally:
        in_flight -= 1
        handled += 1


async def home(request):
    return web.Response(text='<!doctype html><title>Server</title><h1>Server</h1>', content_type='text/html')


async def status(request):
    return web.json_response({
        'version': '1.0.0',
        'startedAt': started_at.isoformat(),
        'uptimeSeconds': round(time.monotonic() - started, 3),
        'requestsHandled': handled,
        'requestsInFlight': in_flight,
    })


async def background_tasks(request):
    return web.json_response([{'name': name, 'runs': count} for name, count in runs.items()])


async def repeat(name, seconds):
    while True:
        await asyncio.sleep(seconds)
        runs[name] += 1


async def main():
    app = web.Application(middlewares=[count_requests])
    app.add_routes([
        web.get('/', home), web.get('/status', status), web.get('/background-tasks', background_tasks), web.static('/static', sys.argv[1]),
    ])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, '127.0.0.1', 0)
    await site.start()
    host, port = runner.addresses[0]
    print(f'http://{host}:{port}', flush=True)
    await asyncio.gather(repeat('log', 10), repeat('maintenance', 300))


asyncio.run(main())

"""The sheet's exercise with asyncio: a task for each URL, all under way at once (aiohttp itself opens 100 connections at most).

Usage: scraper.py FILE, a list of URLs, one a line

Prints what the sheet's program prints, and in the last line the number of pages and of characters.
"""
import asyncio
import sys

import aiohttp


async def fetch(url, session):
    async with session.get(url) as response:
        print(f"Status: {response.status}")
        data = await response.text()
        print(f"Data from {url} fetched")
        return data


async def main(urls):
    async with aiohttp.ClientSession() as session:
        tasks = [fetch(url, session) for url in urls]
        return await asyncio.gather(*tasks)


with open(sys.argv[1]) as lista:
    urls = lista.read().split()
paginas = asyncio.run(main(urls))
print(len(paginas), sum(map(len, paginas)))

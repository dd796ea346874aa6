"""What a user of Scrapy writes to crawl a whole site: the address, the title and the links of every page.

Usage: scrapy runspider scraper_scrapy.py -a start=URL -O pages.jsonl --loglevel ERROR
"""
from urllib.parse import urlsplit

import scrapy


class SiteSpider(scrapy.Spider):
    name = "site"
    custom_settings = {
        "CONCURRENT_REQUESTS": 100,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 100,
        "DOWNLOAD_DELAY": 0,
        "ROBOTSTXT_OBEY": True,
    }

    def __init__(self, start, **arguments):
        super().__init__(**arguments)
        self.start_urls = [start]
        self.allowed_domains = [urlsplit(start).hostname]

    def parse(self, response):
        links = [response.urljoin(link) for link in response.css("a::attr(href)").getall()]
        yield {"url": response.url, "title": response.css("title::text").get(), "links": links}
        yield from response.follow_all(links)

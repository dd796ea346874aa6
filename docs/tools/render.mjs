// Draws every Mermaid figure of the documents, and turns the slide decks into pages that need nothing from outside.
// Usage: node render.mjs [FOLDER]   (artifacts/slides by default)
import { readFile, readdir, mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { marpCli } from '@marp-team/marp-cli';
import puppeteer from 'puppeteer-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const docs = path.dirname(here);
const target = path.resolve(process.argv[2] ?? path.join(docs, '..', 'artifacts', 'slides'));
const mermaid = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');
const figure = /^```mermaid\n([\s\S]*?)^```$/gm;
const faults = [];

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'], // Chromium refuses to run as root with its sandbox, and these are our own pages.
});
try {
  const figures = await draw();
  for (const language of ['en', 'es']) {
    await decks(language, figures);
  }
} finally {
  await browser.close();
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

/** The figures of all documents, from their text to a picture. */
async function draw() {
  const page = await browser.newPage();
  await page.addScriptTag({ path: mermaid });
  await page.evaluate(() => mermaid.initialize({
    startOnLoad: false,
    theme: 'neutral',
    fontFamily: 'sans-serif',
    themeVariables: { xyChart: { plotColorPalette: '#1f4e79, #c8501e' } },
  }));
  const drawn = new Map();
  for (const file of await documents()) {
    for (const [, text] of (await readFile(file, 'utf8')).matchAll(figure)) {
      try {
        drawn.set(text, await page.evaluate(drawOne, text, `figure-${drawn.size}`));
      } catch (error) {
        faults.push(`${path.relative(docs, file)}: a figure that Mermaid does not take: ${error.message.split('\n')[0]}\n${text}`);
      }
    }
  }

  await page.close();
  console.log(`${drawn.size} figures drawn`);
  return drawn;
}

/** In the browser: an SVG as the address of a picture, of its own size. */
async function drawOne(text, id) {
  const { svg } = await mermaid.render(id, text);
  const holder = document.createElement('div');
  holder.innerHTML = svg; // Its labels are HTML, which only the serializer below makes well-formed.
  const root = holder.firstElementChild;
  const [, , width, height] = root.getAttribute('viewBox').split(' ');
  root.setAttribute('width', width);
  root.setAttribute('height', height);
  const bytes = new TextEncoder().encode(new XMLSerializer().serializeToString(root));
  return `data:image/svg+xml;base64,${btoa(String.fromCharCode(...bytes))}`;
}

/** Writes the decks of a language as pages, and looks at each slide. */
async function decks(language, figures) {
  const source = path.join(docs, language, 'slides');
  const folder = path.join(target, language);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of (await readdir(source)).filter((entry) => entry.endsWith('.md')).sort()) {
    const deck = path.join(folder, name);
    const text = await readFile(path.join(source, name), 'utf8');
    const title = language === 'en' ? 'Figure' : 'Figura';
    await writeFile(deck, text
      .replace(figure, (_, code) => `<img src="${figures.get(code)}" alt="${title}">\n`)
      .replaceAll('](../', `](${path.relative(folder, path.dirname(source))}/`));
    const html = deck.replace(/\.md$/, '.html');
    const status = await marpCli([deck, '--output', html, '--html', '--theme', path.join(here, 'slides.css'), '--quiet']);
    await rm(deck);
    if (status !== 0) {
      faults.push(`${language}/slides/${name}: Marp ends with ${status}`);
      continue;
    }

    await look(html, `${language}/slides/${name}`);
    console.log(html);
  }
}

/** A page asks for nothing from outside, and no slide holds more than fits. */
async function look(html, name) {
  const page = await browser.newPage();
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) {
      faults.push(`${name}: asks for ${request.url()}`);
    }
  });
  await page.goto(pathToFileURL(html).href, { waitUntil: 'load' });
  const over = await page.evaluate(() =>
    [...document.querySelectorAll('svg[data-marpit-svg] section')]
      .map((slide, index) => ({ number: index + 1, by: slide.scrollHeight - slide.clientHeight, width: slide.scrollWidth - slide.clientWidth }))
      .filter((slide) => slide.by > 0 || slide.width > 0));
  for (const slide of over) {
    faults.push(`${name}: slide ${slide.number} is ${slide.by} pixels too high and ${slide.width} too wide`);
  }

  await page.close();
}

async function documents() {
  const found = [];
  for (const language of ['en', 'es']) {
    const entries = await readdir(path.join(docs, language), { recursive: true });
    found.push(...entries.filter((entry) => entry.endsWith('.md')).sort().map((entry) => path.join(docs, language, entry)));
  }

  return found;
}

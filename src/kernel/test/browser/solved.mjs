// Runs every solved notebook in a browser and takes pictures of all it shows. See the README.
// MOMENTS names a folder for the README's pictures.
// Names after the front end ("builtin" or "jupyter") choose notebooks: node solved.mjs jupyter week3

import {cpSync, mkdirSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {root, startCourse} from './course.mjs';

const MINUTES = 60_000;
const [front = 'builtin', ...wanted] = process.argv.slice(2);
const shots = process.env.SHOTS ?? join(root, 'target/pictures');
const solutions = join(root, 'target/solutions');

/** What differs between the two front ends. */
const fronts = {
  builtin: {
    address: /http:\/\/127\.0\.0\.1:\d+\/\S+/,
    page: '/notebook/',
    ready: page => page.locator('#kernel[data-state="ready"]').waitFor(),
    runAll: async page => {
      await page.getByRole('button', {name: 'Run all', exact: true}).click();
      await page.waitForFunction(() => {
        const cells = [...document.querySelectorAll('.cell.code')].filter(c =>
          c.querySelector('textarea').value.trim());
        return cells.every(c => /\[\d+\]/.test(c.querySelector('.number').textContent)
            && !['running', 'queued'].includes(c.dataset.state))
          || cells.some(c => c.dataset.state === 'failed');
      }, undefined, {timeout: 15 * MINUTES, polling: 500});
    },
    failures: page => page.locator('.cell.code[data-state="failed"]').allInnerTexts(),
    cells: '.cell',
  },
  jupyter: {
    address: /http:\/\/127\.0\.0\.1:\d+\/\S*token=\w+/,
    page: '/notebooks/',
    ready: page => page.waitForFunction(() => globalThis.Jupyter?.notebook?._fully_loaded
        && Jupyter.notebook.kernel?.is_connected()),
    runAll: async page => {
      await page.evaluate(() => Jupyter.notebook.execute_all_cells());
      await page.waitForFunction(() => {
        const cells = Jupyter.notebook.get_cells().filter(c => c.cell_type === 'code' && c.get_text());
        return cells.every(c => typeof c.input_prompt_number === 'number')
          || cells.some(c => c.output_area.outputs.some(o => o.output_type === 'error'));
      }, undefined, {timeout: 15 * MINUTES, polling: 500});
    },
    failures: page => page.locator('.output_error').allInnerTexts(),
    cells: '#notebook-container > .cell',
  },
};

/** The best moment of each graded notebook, for the README: what the cell with this text shows. */
const moments = {
  'week1/1-rnn-from-scratch.ipynb': ['week1-opening', 'Show.chart("Right answers'],
  'week1/2-dinosaur-names.ipynb': ['week1-names', 'names.sample(1)'],
  'week2/1-word-vectors-debiasing.ipynb': ['week2-debiasing', 'Show.chart("Your debiasing"'],
  'week3/1-translation-with-attention.ipynb': ['week3-attention', 'Show.attention(map.outputs()'],
  'week3/2-trigger-word-detection.ipynb': ['week3-trigger', 'Show.chart("What the network thinks'],
};

const notebooks = readdirSync(solutions).sort()
    .flatMap(week => readdirSync(join(solutions, week)).sort().map(name => week + '/' + name))
    .filter(name => name.endsWith('.ipynb') && (!wanted.length || wanted.some(w => name.startsWith(w))));

/** Takes pictures of the whole page, from the top to the end. */
async function photograph(page, name) {
  mkdirSync(shots, {recursive: true});
  const stem = join(shots, front + '-' + name.replace('/', '-').replace('.ipynb', ''));
  const height = await page.evaluate(selector => {
    const cells = [...document.querySelectorAll(selector)];
    return Math.ceil(cells.at(-1).getBoundingClientRect().bottom - cells[0].getBoundingClientRect().top);
  }, fronts[front].cells);
  await page.setViewportSize({width: 1100, height: height + 200});
  await page.waitForTimeout(1000);
  for (let top = 0, k = 1; top < height + 200; top += 1800, k++) {
    await page.screenshot({path: stem + '-' + String(k).padStart(2, '0') + '.png',
      clip: {x: 0, y: top, width: 1100, height: Math.min(1800, height + 200 - top)}});
  }
  await page.setViewportSize({width: 1100, height: 900});
}

/** Takes the picture for the README, if a folder for it is named. */
async function keepMoment(page, name) {
  if (process.env.MOMENTS && front === 'builtin' && moments[name]) {
    const [picture, text] = moments[name];
    const sources = await page.locator('.cell.code textarea').evaluateAll(a => a.map(t => t.value));
    const cell = page.locator('.cell.code').nth(sources.findIndex(source => source.includes(text)));
    await cell.locator('.outputs').screenshot({path: join(process.env.MOMENTS, picture + '.png')});
  }
}

/** Pictures that a browser could not show, and those that say nothing to who cannot see them. */
const broken = page => page.evaluate(() => [...document.querySelectorAll('img')]
    .filter(i => !i.complete || i.naturalWidth === 0 || !i.alt.trim())
    .map(i => (i.naturalWidth ? 'no alt text: ' : 'not shown: ') + i.src.slice(0, 80)));

async function through(course, name) {
  const {address, page: path, ready, runAll, failures} = fronts[front];
  const page = await (await course.browser.newContext({viewport: {width: 1100, height: 900}})).newPage();
  page.setDefaultTimeout(2 * MINUTES);
  page.on('dialog', dialog => dialog.accept());
  const problems = [];
  page.on('pageerror', e => problems.push('page error: ' + e.message));
  const url = new URL(course.url);
  await page.goto(url.href);
  url.pathname = path + name;
  await page.goto(url.href);
  await ready(page);
  const start = performance.now();
  await runAll(page);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  problems.push(...await failures(page), ...await broken(page));
  await photograph(page, name);
  await keepMoment(page, name);
  console.log((problems.length ? 'FAILED  ' : 'ok  ') + name + '  ' + seconds + ' s');
  problems.forEach(p => console.log('        ' + p.slice(0, 600)));
  await page.context().close();
  return problems.length === 0;
}

const course = await startCourse('--' + front, fronts[front].address);
try {
  cpSync(solutions, join(course.home, 'notebooks'), {recursive: true});
  for (const name of notebooks) {
    if (!await through(course, name)) {
      process.exitCode = 1;
    }
  }
} finally {
  await course.end();
}

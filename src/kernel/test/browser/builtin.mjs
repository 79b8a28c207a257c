// The built-in notebook as a student uses it. See the README beside this file.

import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {barriers} from './axe.mjs';
import {NOTEBOOK, PATIENCE, SOFTMAX, exists, must, readNotebook, startCourse, steps}
  from './course.mjs';

const step = steps();
const course = await startCourse('--builtin', /http:\/\/127\.0\.0\.1:\d+\/\S+/);
const problems = [];

async function open(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', e => problems.push('page error: ' + e.message));
  page.on('console', m => {
    if (m.type() === 'error' && !/status of 409|ERR_CONNECTION|Executing inline event handler/.test(m.text())) {
      problems.push('console: ' + m.text());
    }
  });
  return page;
}

const context = await course.browser.newContext({viewport: {width: 1280, height: 900}});
const page = await open(context);
const code = at => page.locator('.cell.code').nth(at);
const last = () => page.locator('.cell').last();
const shot = name => process.env.SHOTS
  ? page.screenshot({path: join(process.env.SHOTS, name + '.png')}) : undefined;

/** Waits until a cell has run. */
async function ended(cell) {
  await cell.locator('.number').filter({hasText: /\[\d+\]/}).waitFor();
  await cell.and(page.locator('[data-state=""], [data-state="failed"]')).waitFor();
}

/** Writes a new cell at the end, runs it, returns its output. */
async function run(text, wait = true) {
  await last().evaluate(cell => {
    cell.tabIndex = cell.tabIndex;
    cell.focus();
  });
  await page.keyboard.press('b');
  await page.keyboard.insertText(text);
  const cell = last();
  await page.keyboard.press('Control+Enter');
  if (wait) {
    await ended(cell);
  }
  return cell;
}

const outputs = cell => cell.locator('.outputs');
const text = async cell => (await outputs(cell).innerText()).trim();

async function rerun(at, source) {
  await code(at).locator('textarea').click();
  if (source) {
    await code(at).locator('textarea').fill(source);
  }
  await page.keyboard.press('Control+Enter');
  await code(at).and(page.locator('[data-state="running"], [data-state="queued"]')).waitFor(
      {timeout: 2000}).catch(() => {});
  await ended(code(at));
}

async function find(source) {
  const all = await page.locator('.cell.code textarea').evaluateAll(a => a.map(t => t.value));
  return all.findIndex(value => value.includes(source));
}

async function main() {
  let first;
  await step('opens; the token leaves the address', async () => {
    await page.goto(course.url);
    await page.locator('.cell.code').first().waitFor();
    must(page.url().endsWith('/notebook/' + NOTEBOOK), page.url());
    await page.locator('#kernel[data-state="ready"]').waitFor();
  });
  await step('runs the first cell', async () => {
    await code(0).locator('textarea').click();
    first = performance.now();
    await page.keyboard.press('Shift+Enter');
    await ended(code(0));
  });
  await step('shows a value, an error with its line, and goes on', async () => {
    must(await text(await run('6 * 7')) === 'Result: 42' || (await text(last())).includes('42'),
        'no 42');
    const failed = await run('int a = 1;\nint b = nothing(a);');
    must(/nothing/.test(await text(failed)) && /line 2/.test(await text(failed)),
        await text(failed));
    must(await failed.getAttribute('data-state') === 'failed', 'not marked as failed');
  });
  await step('completes', async () => {
    await run('double side = 3;');
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.keyboard.type('Math.hy');
    await page.keyboard.press('Control+Space');
    const list = page.locator('.popup[role="listbox"]:visible');
    await list.locator('[role="option"]', {hasText: 'hypot'}).waitFor();
    const active = await last().locator('textarea').getAttribute('aria-activedescendant');
    must(await page.locator('#' + active).getAttribute('aria-selected') === 'true', active);
    await shot('complete');
    await page.keyboard.press('Enter');
    must((await last().locator('textarea').inputValue()).startsWith('Math.hypot('), 'not taken');
  });
  await step('explains the name at the cursor', async () => {
    for (let k = 0; k < 3; k++) {
      await page.keyboard.press('ArrowLeft');
    }
    await page.keyboard.press('Shift+Tab');
    await page.locator('.popup[role="tooltip"]:visible', {hasText: 'hypot'}).waitFor();
    await shot('tooltip');
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.keyboard.type('side, 4)');
    await page.keyboard.press('Control+Enter');
    await ended(last());
    must((await text(last())).includes('5'), await text(last()));
  });
  const exercise = await find('// EXERCISE 1-1');
  await step('fails a check of an exercise that is not written', async () => {
    await rerun(exercise);
    await rerun(exercise + 1);
    must(/not written yet/.test(await text(code(exercise + 1))), await text(code(exercise + 1)));
  });
  await step('fails a check of a wrong exercise', async () => {
    await rerun(exercise, '// EXERCISE 1-1 Softmax\nfinal class Softmax {\n    static Matrix'
        + ' softmax(Matrix z) {\n        return z.map(Math::exp);\n    }\n}');
    await rerun(exercise + 1);
    must(/FAIL/.test(await text(code(exercise + 1))), await text(code(exercise + 1)));
    await shot('fail');
  });
  await step('gives a hint', async () => {
    must(/Hint 1 of \d/.test(await text(await run('hint("1-1");'))), await text(last()));
  });
  await step('passes the check of a right one', async () => {
    await rerun(exercise, SOFTMAX);
    await rerun(exercise + 1);
    const verdict = await text(code(exercise + 1));
    must(/pass/.test(verdict) && !/FAIL/.test(verdict), verdict);
    await shot('pass');
  });
  await step('hands in', async () => {
    must(/1-1/.test(await text(await run('submit();'))), await text(last()));
    must(readdirSync(join(course.home, 'notebooks/week1/submissions')).length === 2, 'no files');
  });
  await step('shows a chart', async () => {
    const cell = await run('Show.chart("Squares", "A line that rises ever faster.").line("x²",'
        + ' new double[] {1, 2, 3}, new double[] {1, 4, 9}).show();');
    const img = outputs(cell).locator('img');
    await img.waitFor();
    must(await img.evaluate(i => i.decode().then(() => i.naturalWidth > 100)), 'no picture');
    must(/rises ever faster/.test(await img.getAttribute('alt')), 'no alt text');
    await shot('chart');
  });
  await step('plays a sound', async () => {
    const cell = await run('double[] wave = new double[8000];\nfor (int t = 0; t < 8000; t++) {\n'
        + '    wave[t] = Math.sin(t * 0.3);\n}\nShow.audio(wave, 8000, "A steady tone.");');
    const audio = outputs(cell).locator('audio');
    await audio.waitFor();
    must(await audio.evaluate(a => new Promise(resolve => {
      a.addEventListener('error', () => resolve(0));
      a.addEventListener('loadedmetadata', () => resolve(a.duration));
      a.load();
    })) === 1, 'not one second of sound');
  });
  await step('shows tables, attention, progress, clears output', async () => {
    const cell = await run('Show.matrix("M", Matrix.identity(3));\n'
        + 'Show.attention(List.of("a", "b"), List.of("c", "d"), Matrix.identity(2), "Diagonal.");\n'
        + 'try (var bar = Show.progress("Steps", 3)) {\n    for (int k = 0; k < 3; k++) {\n'
        + '        bar.step();\n    }\n}');
    must(await outputs(cell).locator('table').count() >= 1, 'no table');
    must(await outputs(cell).locator('progress').getAttribute('value') === '3', 'no progress');
    must(await outputs(cell).locator('.output').count() === 3, 'the bar was not updated in place');
    await shot('show');
  });
  await step('answers the question of a program', async () => {
    const cell = await run('Show.ask("Your name?")', false);
    await cell.getByLabel('Your name?').fill('Ada');
    await page.keyboard.press('Enter');
    await ended(cell);
    must((await text(cell)).includes('Ada'), await text(cell));
  });
  await step('lets no script of an output act', async () => {
    const cell = await run('Show.html("<b>bold</b><img src=x onerror=\'window.hacked=1\'><script>'
        + 'window.hacked=2</script><svg onload=\'window.hacked=3\'></svg><iframe srcdoc=\'<script>'
        + 'parent.hacked=4</script>\'></iframe><a href=\'javascript:window.hacked=5\'>go</a><form'
        + ' action=\'http://127.0.0.1:9\'><button>x</button></form>");');
    must(await outputs(cell).locator('b').count() === 1, 'nothing is shown');
    await outputs(cell).getByText('go').click();
    must(await page.evaluate(() => window.hacked) === undefined, 'a script has run');
    must(await outputs(cell).locator('script, iframe, form, [onload], [onerror]').count() === 0,
        'a script is in the page');
  });
  await step('shows what is typed as Markdown with a formula', async () => {
    await last().evaluate(cell => cell.focus());
    await page.keyboard.press('b');
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('**Mine**: $\\frac{1}{2}$');
    await page.keyboard.press('Control+Enter');
    await last().locator('.view strong').waitFor();
    must(await last().locator('.view mfrac').count() === 1, 'no formula');
  });
  await step('saves and reloads', async () => {
    await page.keyboard.press('Control+s');
    await page.locator('#saved', {hasText: '✓ Saved'}).waitFor();
    const saved = readNotebook(course);
    must(saved.nbformat === 4 && saved.nbformat_minor === 5, 'not format 4.5');
    must(saved.cells.some(c => c.source.join('') === SOFTMAX), 'the answer is not in the file');
    const count = saved.cells.length;
    await page.reload();
    await page.locator('.cell').nth(count - 1).waitFor();
    must(await page.locator('.outputs img').count() > 0, 'outputs are lost');
    await page.locator('#kernel[data-state="ready"]').waitFor();
    must((await text(await run('side + 1'))).includes('4'), 'variables are lost by a reload');
  });
  await step('interrupts and keeps variables', async () => {
    const cell = await run('while (true) { }', false);
    await page.locator('#kernel[data-state="running"]').waitFor();
    await cell.and(page.locator('[data-state="running"]')).waitFor();
    await page.getByRole('button', {name: 'Interrupt'}).click();
    await ended(cell);
    must(/interrupted/.test(await page.locator('#said').textContent()), 'not announced');
    must((await text(await run('side + 2'))).includes('5'), 'variables are lost');
  });
  await step('restarts', async () => {
    await page.getByRole('button', {name: 'Restart', exact: true}).click();
    await page.locator('dialog').getByRole('button', {name: 'Restart'}).click();
    const cell = await run('side');
    must(/side/.test(await text(cell)) && await cell.getAttribute('data-state') === 'failed',
        'variables are still there');
  });
  await step('restarts and runs all', async () => {
    await page.getByRole('button', {name: 'Restart and run all'}).click();
    await page.locator('dialog').getByRole('button', {name: 'Restart and run all'}).click();
    await page.locator('#kernel[data-state="running"]').waitFor();
    await ended(code(0));
    await page.locator('#kernel[data-state="ready"]').waitFor();
    must(/\[1\]/.test(await code(0).locator('.number').textContent()), 'did not start anew');
  });
  await step('two pages: one follows, an edited one asks', async () => {
    await page.keyboard.press('Control+s');
    await page.locator('#saved', {hasText: '✓ Saved'}).waitFor();
    const other = await open(context);
    await other.goto(page.url());
    await other.locator('.cell.code').first().waitFor();
    await code(0).locator('textarea').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\n// from one');
    await page.keyboard.press('Control+s');
    await page.locator('#saved', {hasText: '✓ Saved'}).waitFor();
    await other.waitForFunction(() =>
      document.querySelector('.cell.code textarea').value.includes('// from one'));
    await other.locator('.cell.code textarea').first().click();
    await other.keyboard.press('Control+End');
    await other.keyboard.insertText('\n// from two');
    await page.keyboard.insertText('\n// again one');
    await page.keyboard.press('Control+s');
    const asked = p => p.getByText('This notebook was changed elsewhere').waitFor();
    await Promise.race([asked(other), asked(page)]);
    const loser = await other.locator('dialog[open]').count() ? other : page;
    await shot('conflict');
    must((await barriers(loser, 'conflict')).length === 0, 'the question has barriers');
    await loser.getByRole('button', {name: 'Take the other version'}).click();
    await loser.locator('#saved', {hasText: '✓ Saved'}).waitFor();
    const [one, two] = await Promise.all([page, other].map(p =>
      p.locator('.cell.code textarea').first().inputValue()));
    must(one === two, 'the pages differ after the choice:\n' + one + '\n' + two);
    await other.close();
  });
  await step('downloads and brings back', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'),
      page.getByRole('button', {name: 'Download'}).click()]);
    const path = await file.path();
    const before = await page.locator('.cell').count();
    await run('1 + 1');
    await page.setInputFiles('#file', path);
    await page.locator('dialog').getByRole('button', {name: 'Replace'}).click();
    await page.waitForFunction(n => document.querySelectorAll('.cell').length === n, before);
    await page.locator('#saved', {hasText: '✓ Saved'}).waitFor();
    must(readNotebook(course).cells.length === before, 'not saved');
  });
  await step('works with the keyboard alone', async () => {
    const keys = await open(context);
    await keys.goto(page.url().replace('1-rnn-from-scratch', '2-dinosaur-names'));
    await keys.locator('#kernel[data-state="ready"]').waitFor();
    await keys.locator('.cell.code').first().waitFor();
    const focused = () => keys.evaluate(() => document.activeElement.tagName
        + ' ' + (document.activeElement.closest('.cell')?.className ?? ''));
    await keys.keyboard.press('Tab');
    must(await keys.evaluate(() => document.activeElement.className) === 'skip', await focused());
    await keys.keyboard.press('Enter');
    for (let k = 0; k < 12 && !/^TEXTAREA/.test(await focused()); k++) {
      await keys.keyboard.press('Tab');
    }
    must(/^TEXTAREA cell code/.test(await focused()), await focused());
    await keys.keyboard.press('Escape');
    must(/^DIV cell code/.test(await focused()), await focused());
    await keys.keyboard.press('b');
    await keys.keyboard.type('"by " + "key"');
    await keys.keyboard.press('Control+Enter');
    await keys.getByText('by key', {exact: true}).first().waitFor();
    await keys.keyboard.press('Escape');
    await keys.keyboard.press('Tab');
    await keys.keyboard.press('Escape');
    await keys.keyboard.press('F1');
    await keys.locator('dialog[open]').waitFor();
    await keys.keyboard.press('Escape');
    await keys.locator('dialog[open]').waitFor({state: 'detached'});
    await keys.keyboard.press('Control+s');
    await keys.locator('#saved', {hasText: '✓ Saved'}).waitFor();
    await keys.close();
  });
  for (const scheme of ['light', 'dark']) {
    await step('has no serious barrier, ' + scheme, async () => {
      await page.emulateMedia({colorScheme: scheme});
      const found = await barriers(page, 'notebook');
      await code(0).locator('textarea').click();
      await page.keyboard.press('Control+Space');
      await page.locator('.popup[role="listbox"]:visible').waitFor({timeout: 20_000})
          .catch(() => {});
      found.push(...await barriers(page, 'completions'));
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      found.push(...await barriers(page, 'help'));
      await shot('help-' + scheme);
      await page.keyboard.press('Escape');
      const list = await open(context);
      await list.emulateMedia({colorScheme: scheme});
      await list.goto(new URL('/', page.url()).href);
      await list.locator('li a').first().waitFor();
      found.push(...await barriers(list, 'list'));
      if (process.env.SHOTS) {
        await list.screenshot({path: join(process.env.SHOTS, 'list-' + scheme + '.png')});
      }
      await list.close();
      await page.evaluate(() => scrollTo(0, 0));
      await shot('page-' + scheme);
      must(found.length === 0, found.join('\n'));
    });
  }
  await step('says when the server has ended', async () => {
    course.server.kill('SIGINT');
    await page.locator('#kernel[data-state="offline"], #kernel[data-state="dead"]').waitFor();
    must(exists(course, NOTEBOOK), 'the notebook is gone');
  });
  must(problems.length === 0, [...new Set(problems)].join('\n'));
  console.log('address printed ' + Math.round(course.printedAfter) + ' ms after the start');
}

try {
  await main();
} catch (e) {
  console.log(String(e.stack ?? e));
  console.log([...new Set(problems)].slice(0, 10).join('\n'));
  await shot('failed');
  process.exitCode = 1;
} finally {
  await course.end();
}

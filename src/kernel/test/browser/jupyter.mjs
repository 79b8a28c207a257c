// The same course in Jupyter's classic Notebook, as a student uses it. See the README beside this.

import {join} from 'node:path';
import {NOTEBOOK, PATIENCE, SOFTMAX, must, readNotebook, startCourse, steps} from './course.mjs';

const step = steps();
const course = await startCourse('--jupyter', /http:\/\/127\.0\.0\.1:\d+\/\S*token=\w+/);
const page = await (await course.browser.newContext({viewport: {width: 1280, height: 900}})).newPage();
page.setDefaultTimeout(PATIENCE);
page.on('dialog', dialog => dialog.accept());

const shot = name => process.env.SHOTS
  ? page.screenshot({path: join(process.env.SHOTS, 'jupyter-' + name + '.png')}) : undefined;
const box = at => page.locator('#notebook-container > .cell').nth(at);
const output = async at => (await box(at).locator('.output_wrapper').innerText()).trim();

const loaded = () => page.waitForFunction(() => globalThis.Jupyter?.notebook?._fully_loaded
    && Jupyter.notebook.kernel?.is_connected());

/** Runs a cell with the keyboard and waits for its number. */
async function run(at, source) {
  await box(at).scrollIntoViewIfNeeded();
  await box(at).locator('.CodeMirror').click({position: {x: 300, y: 8}});
  if (source !== undefined) {
    await page.evaluate(([k, text]) => Jupyter.notebook.get_cell(k).set_text(text), [at, source]);
  }
  await page.keyboard.press('Control+Enter');
  await ended(at);
}

/** The number comes with the reply, which may overtake the last output by a moment. */
async function ended(at) {
  await page.waitForFunction(k =>
    typeof Jupyter.notebook.get_cell(k).input_prompt_number === 'number', at);
  await page.waitForTimeout(300);
}

const find = text => page.evaluate(t => Jupyter.notebook.get_cells().findIndex(c =>
  c.cell_type === 'code' && c.get_text().includes(t)), text);

async function add(source) {
  const at = await page.evaluate(() => {
    Jupyter.notebook.insert_cell_at_bottom('code');
    return Jupyter.notebook.ncells() - 1;
  });
  if (source !== undefined) {
    await run(at, source);
  }
  return at;
}

async function main() {
  await step('opens', async () => {
    const url = new URL(course.url);
    url.pathname = '/notebooks/' + NOTEBOOK;
    await page.goto(url.href);
    await loaded();
  });
  await step('runs the first cells', async () => {
    await run(1);
    await run(await add(), '6 * 7');
    must((await output(await find('6 * 7'))).includes('42'), 'no 42');
  });
  const typed = await add();
  await step('completes', async () => {
    await box(typed).locator('.CodeMirror').click();
    await page.keyboard.type('Math.s');
    await page.keyboard.press('Tab');
    await page.locator('#complete option', {hasText: 'sqrt('}).waitFor();
    await shot('complete');
    await page.keyboard.press('Escape');
  });
  await step('explains the name at the cursor', async () => {
    await page.evaluate(k => Jupyter.notebook.get_cell(k).set_text('Math.sqrt(9)'), typed);
    await box(typed).locator('.CodeMirror').click();
    await page.evaluate(k => Jupyter.notebook.get_cell(k).code_mirror.setCursor(0, 8), typed);
    await page.keyboard.press('Shift+Tab');
    await page.locator('#tooltip', {hasText: 'sqrt'}).waitFor();
    await shot('tooltip');
    await page.keyboard.press('Escape');
    await run(typed);
    must((await output(typed)).includes('3'), await output(typed));
  });
  const exercise = await find('// EXERCISE 1-1');
  await step('fails a check of an exercise that is not written', async () => {
    await run(exercise);
    await run(exercise + 1);
    must(/not written yet/.test(await output(exercise + 1)), await output(exercise + 1));
  });
  await step('fails a check of a wrong exercise', async () => {
    await run(exercise, '// EXERCISE 1-1 Softmax\nfinal class Softmax {\n    static Matrix'
        + ' softmax(Matrix z) {\n        return z.map(Math::exp);\n    }\n}');
    await run(exercise + 1);
    must(/FAIL/.test(await output(exercise + 1)), await output(exercise + 1));
    await shot('fail');
  });
  await step('gives a hint', async () => {
    const at = await add('hint("1-1");');
    must(/Hint 1 of \d/.test(await output(at)), await output(at));
  });
  await step('passes the check of a right one', async () => {
    await run(exercise, SOFTMAX);
    await run(exercise + 1);
    const verdict = await output(exercise + 1);
    must(/pass/.test(verdict) && !/FAIL/.test(verdict), verdict);
    await shot('pass');
  });
  await step('shows a chart', async () => {
    const at = await add('Show.chart("Squares", "A line that rises ever faster.").line("x²",'
        + ' new double[] {1, 2, 3}, new double[] {1, 4, 9}).show();');
    const img = box(at).locator('.output_wrapper img');
    await img.waitFor();
    must(await img.evaluate(i => i.decode().then(() => i.naturalWidth > 100)), 'no picture');
    await shot('chart');
  });
  await step('plays a sound', async () => {
    const at = await add('double[] wave = new double[8000];\nShow.audio(wave, 8000, "Silence.");');
    const audio = box(at).locator('.output_wrapper audio');
    await audio.waitFor();
    must(await audio.evaluate(a => new Promise(resolve => {
      a.addEventListener('error', () => resolve(0));
      a.addEventListener('loadedmetadata', () => resolve(a.duration));
      a.load();
    })) === 1, 'not one second of sound');
  });
  await step('interrupts and keeps variables', async () => {
    const at = await add();
    await page.evaluate(k => {
      Jupyter.notebook.get_cell(k).set_text('while (true) { }');
      Jupyter.notebook.get_cell(k).execute();
    }, at);
    await page.waitForFunction(k => Jupyter.notebook.get_cell(k).input_prompt_number === '*', at);
    await page.waitForTimeout(500);
    await page.locator('button[data-jupyter-action="jupyter-notebook:interrupt-kernel"]').click();
    await ended(at);
    await box(at).locator('.output_error', {hasText: /nterrupted/}).waitFor();
    must((await output(await add('wave.length'))).includes('8000'), 'variables are lost');
  });
  await step('saves and reloads', async () => {
    await page.keyboard.press('Control+s');
    await page.waitForFunction(() => !Jupyter.notebook.dirty);
    const saved = readNotebook(course);
    must(saved.cells.some(c => [c.source].flat().join('') === SOFTMAX.trimEnd()
        || [c.source].flat().join('') === SOFTMAX), 'the answer is not in the file');
    await page.reload();
    await loaded();
    must(await page.locator('.output_wrapper img').count() > 0, 'outputs are lost');
    must(/pass/.test(await output(exercise + 1)), 'the verdict is lost');
  });
}

try {
  await main();
} catch (e) {
  console.log(String(e.stack ?? e));
  await shot('failed');
  process.exitCode = 1;
} finally {
  await course.end();
}

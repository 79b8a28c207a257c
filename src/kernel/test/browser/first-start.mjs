// A student's first minutes: opens the built-in notebook at an address, solves exercise 1-2, sees
// the check pass and hands in. Usage: node first-start.mjs ADDRESS ANSWER.java
import {readFileSync} from 'node:fs';
import {chromium} from 'playwright-core';

const [address, answer] = process.argv.slice(2);
const source = readFileSync(answer, 'utf8').replace(/^\/\/.*\n/, '// EXERCISE 1-2 RnnStep\n');
const browser = await chromium.launch({executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
    '--disable-background-networking', '--disable-component-update']});
const page = await browser.newPage({viewport: {width: 1280, height: 900}});
page.setDefaultTimeout(120_000);
const started = performance.now();
const since = () => ((performance.now() - started) / 1000).toFixed(1) + ' s';

const code = at => page.locator('.cell.code').nth(at);
async function run(at, text) {
  const before = await code(at).locator('.number').innerText();
  await code(at).locator('textarea').click();
  if (text) {
    await code(at).locator('textarea').fill(text);
  }
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(([k, old]) => {
    const cell = document.querySelectorAll('.cell.code')[k];
    const number = cell.querySelector('.number').innerText;
    return number !== old && /\[\d+\]/.test(number) && ['', 'failed'].includes(cell.dataset.state);
  }, [at, before]);
  return (await code(at).locator('.outputs').innerText()).trim();
}
async function find(text) {
  const all = await page.locator('.cell.code textarea').evaluateAll(a => a.map(t => t.value));
  return all.findIndex(value => value.includes(text));
}

try {
  await page.goto(address);
  await page.locator('#kernel[data-state="ready"]').waitFor();
  console.log('kernel ready after ' + since());
  await run(0);
  console.log('first cell after ' + since());
  const at = await find('// EXERCISE 1-2');
  await run(at);
  const before = await run(at + 1);
  if (!/not written yet/.test(before)) {
    throw new Error('the check of the empty exercise said: ' + before);
  }
  console.log('first check after ' + since());
  await run(at, source);
  const verdict = await run(at + 1);
  if (!/pass/.test(verdict) || /FAIL/.test(verdict)) {
    throw new Error(verdict);
  }
  console.log(verdict.split('\n')[0] + ' (after ' + since() + ')');
  await page.locator('.cell').last().evaluate(cell => {
    cell.tabIndex = cell.tabIndex;
    cell.focus();
  });
  await page.keyboard.press('b');
  await page.keyboard.insertText('submit();');
  await page.keyboard.press('Control+Enter');
  const receipt = page.locator('.cell').last().locator('.outputs', {hasText: 'sha-256'});
  await receipt.waitFor();
  console.log((await receipt.innerText()).trim());
  await page.keyboard.press('Control+s');
  await page.locator('#saved', {hasText: '✓ Saved'}).waitFor();
  if (process.env.SHOTS) {
    await code(at + 1).scrollIntoViewIfNeeded();
    await page.screenshot({path: process.env.SHOTS + '/first-start.png'});
  }
} finally {
  await browser.close();
}

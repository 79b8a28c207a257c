// Asks axe-core what bars people from a page.

import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Returns a line for each serious or critical violation, and prints the others. */
export async function barriers(page, where) {
  // The page's own policy forbids scripts that are put in; the debugger may still evaluate one.
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => globalThis.axe.run(document,
      {resultTypes: ['violations']}));
  const line = v => where + ': ' + v.impact + ' ' + v.id + ', ' + v.nodes.length + ' places, e.g. '
      + v.nodes[0].target + ' ' + v.nodes[0].failureSummary.replace(/\s+/g, ' ').slice(0, 300);
  const bad = violations.filter(v => ['serious', 'critical'].includes(v.impact));
  violations.filter(v => !bad.includes(v)).forEach(v => console.log('      note: ' + line(v)));
  return bad.map(line);
}
